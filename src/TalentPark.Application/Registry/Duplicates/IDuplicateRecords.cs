using Microsoft.EntityFrameworkCore.Storage;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Registry.Duplicates;

/// <summary>What only the database can do for duplicates: find records worth comparing among millions, keep thousands of pairs at once, hold two records.</summary>
public interface IDuplicateRecords
{
    /// <summary>
    /// Persons worth comparing: of one birth date with two first letters of a word of the name in common, or of one phone that no more than
    /// <see cref="MostOnOnePhone"/> share. Two with different PINFLs only where their phones are equal; pairs decided already are left out.
    /// </summary>
    /// <param name="personId">That person's alone, and then without regard to the letters; null for the whole country.</param>
    IAsyncEnumerable<Candidates<PersonTraits>> Persons(Guid? personId, CancellationToken ct);

    /// <summary>Employers worth comparing: with a word's first letters, the phone or most of the STIR in common. Pairs decided already are left out.</summary>
    /// <param name="employerId">That employer's alone; null for the whole country.</param>
    IAsyncEnumerable<Candidates<EmployerTraits>> Employers(Guid? employerId, CancellationToken ct);

    /// <summary>Puts pairs on record; those on record and open are renewed, a verdict stays as it is.</summary>
    Task Keep(PairKind kind, IReadOnlyCollection<FoundPair> found, DateTimeOffset at, CancellationToken ct);

    /// <summary>Takes the record's open pairs off, save with <paramref name="others"/> and those proved by a PINFL.</summary>
    Task DropOpen(Guid recordId, IReadOnlyCollection<Guid> others, CancellationToken ct);

    /// <summary>A transaction in which nobody else changes the two records or hangs anything new on them; to be committed by the caller.</summary>
    Task<IDbContextTransaction> Hold(PairKind kind, Guid one, Guid other, CancellationToken ct);

    /// <summary>Phones shared by more are a centre's or a relative's: they tell nothing.</summary>
    public const int MostOnOnePhone = 50;
}

/// <summary>Two records to be compared.</summary>
public readonly record struct Candidates<T>(Guid OneId, T One, Guid OtherId, T Other);

/// <summary>Two records that match.</summary>
public readonly record struct FoundPair(Guid OneId, Guid OtherId, Match Match);
