using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FluentValidation.Results;
using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Claims.Checks;
using TalentPark.Application.Claims;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Registry;

/// <summary>A change of an employer's periods, which may reach into the past and so under claims.</summary>
public interface IEmployerChange
{
    Guid EmployerId { get; }

    /// <summary>Why; null where no person asks (a story, a file).</summary>
    string? Reason { get; }

    /// <summary>What <see cref="PreviewEmployerChange"/> showed; null where nobody looked at it first.</summary>
    string? Stamp { get; }

    ValidationResult CheckShape();

    void Apply(Employer employer, Provenance seen);
}

/// <summary>Tries a change out and makes it: by the same method of the aggregate.</summary>
public sealed class EmployerChanges(ITalentParkDb db, ICurrentUser user, CurrentPolicy policy, Act act, TimeProvider clock)
{
    /// <summary>The longest reason, in characters.</summary>
    public const int ReasonLength = 1000;

    private Provenance Seen => user.SeenOn(clock.Today());

    public async Task<EmployerPreview> Preview(IEmployerChange change, CancellationToken ct)
    {
        var before = await Read(db.Employers.AsNoTracking(), change, ct);
        var after = await Read(db.Employers.AsNoTracking(), change, ct);
        change.Apply(after, Seen);
        var touched = await TouchedLines.OfEmployer(db, policy, clock.Today(), after, ct);
        return new(before, after, FirstDay(before, after) is { } day && day <= clock.Today(), touched, StampOf(before.Revision, after, touched));
    }

    /// <exception cref="StaleForm">What was shown before is no longer so.</exception>
    public async ValueTask<Unit> Make(IEmployerChange change, CancellationToken ct)
    {
        if (change.Stamp is { } stamp && (await Preview(change, ct)).Stamp != stamp)
        {
            throw new StaleForm();
        }

        change.Apply(await Read(db.Employers, change, ct), Seen);
        act.Reason = change.Reason ?? "";
        db.FactsChanged(change.EmployerId, user);
        await db.SaveChangesAsync(ct);
        return Unit.Value;
    }

    private static async Task<Employer> Read(IQueryable<Employer> employers, IEmployerChange change, CancellationToken ct) =>
        await employers.Include(e => e.Periods).SingleOrDefaultAsync(e => e.Id == change.EmployerId && e.MergedIntoId == null, ct) ?? throw new NotFound();

    private static DateOnly? FirstDay(Employer before, Employer after) => Enum.GetValues<EmployerPeriodKind>().Min(kind =>
        Periods.FirstDifference([.. Of(before, kind)], [.. Of(after, kind)]));

    private static IEnumerable<Domain.Shared.DateRange> Of(Employer employer, EmployerPeriodKind kind) => employer.Periods.Where(p => p.Kind == kind).Select(p => p.Period);

    private static string StampOf(int revision, Employer after, TouchedLines touched)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{after.Id} {revision}");
        foreach (var p in after.Periods.OrderBy(p => p.Kind).ThenBy(p => p.Period.From))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{p.Kind} {Facts.Text(p.Period.From)} {Facts.Text(p.Period.To)}");
        }

        foreach (var line in touched.Lines.OrderBy(l => l.LineId))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{line.LineId} {line.State} {line.Before.Verdict} {line.After.Verdict}");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
