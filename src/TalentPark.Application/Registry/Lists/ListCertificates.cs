using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Registry.Lists;

/// <param name="Find">Beginnings of words of the person's name, a PINFL, or the beginning of a certificate's number: a text with a digit in it.</param>
/// <param name="Issuer">Code of the classifier of issuers.</param>
/// <param name="Level">Code of the classifier of levels.</param>
/// <param name="IssuedFrom">First day of issue.</param>
/// <param name="IssuedTo">Last day of issue.</param>
public sealed record CertificateFilter(
    string? Find = null, CertificateProgramme? Programme = null, string? Issuer = null, string? Level = null, CertificateState? State = null,
    DateOnly? IssuedFrom = null, DateOnly? IssuedTo = null);

/// <summary>The register of certificates, the latest first unless asked otherwise.</summary>
[Needs(Permission.SeeRegistries)]
public sealed record ListCertificates(CertificateFilter Filter, Paging Paging) : IQuery<ListPage<CertificateRow>>
{
    private static readonly Columns<Certificate> Columns = new(
        c => c.Id, ("issued", KeyPart<Certificate>.Of(c => c.IssuedOn)), ("observed", KeyPart<Certificate>.Of(c => c.ObservedOn)));

    public sealed class Handler(ITalentParkDb db, IKeyedHash hash) : IQueryHandler<ListCertificates, ListPage<CertificateRow>>
    {
        public async ValueTask<ListPage<CertificateRow>> Handle(ListCertificates query, CancellationToken ct)
        {
            var all = db.Certificates.AsNoTracking();
            var filtered = Filtered(all, query.Filter);
            var (slice, total) = NumberIn(query.Filter.Find) is { } number
                ? await Columns.Page(filtered.Where(c => c.NumberKey.StartsWith(number)), all, query.Paging, ct)
                : await new PersonText<Certificate>(db, hash, Columns, c => c.PersonId, c => c.Id).Page(all, filtered, query.Filter.Find, query.Paging, ct);
            return new(await Rows(slice.Rows, ct), total, slice.HasBefore, slice.HasAfter);
        }

        private static string? NumberIn(string? typed)
        {
            var clean = Search.Clean(typed);
            return clean.Any(char.IsAsciiDigit) && !Pinfl.TryParse(clean, out _, out _) ? CertificateNumber.KeyOf(clean) : null;
        }

        private static IQueryable<Certificate> Filtered(IQueryable<Certificate> rows, CertificateFilter filter)
        {
            rows = filter.Programme is { } programme ? rows.Where(c => c.Programme == programme) : rows;
            rows = filter.Issuer is { } issuer ? rows.Where(c => c.Issuer == issuer) : rows;
            rows = filter.Level is { } level ? rows.Where(c => c.Level == level) : rows;
            rows = filter.State is { } state ? rows.Where(c => c.State == state) : rows;
            rows = filter.IssuedFrom is { } from ? rows.Where(c => c.IssuedOn >= from) : rows;
            return filter.IssuedTo is { } to ? rows.Where(c => c.IssuedOn <= to) : rows;
        }

        private async Task<IReadOnlyList<CertificateRow>> Rows(IReadOnlyList<Certificate> certificates, CancellationToken ct)
        {
            var persons = await PersonNames.Of(db, certificates.Select(c => c.PersonId), ct);
            return [.. certificates.Select(c => new CertificateRow(
                c.Id, c.PersonId, persons[c.PersonId].FullName, persons[c.PersonId].MaskedPinfl, c.Programme, c.Issuer, c.Number, c.Level, c.State, c.IssuedOn, c.ExpiresOn, c.Source, c.ObservedOn))];
        }
    }
}

/// <param name="MaskedPinfl">Empty while it is not known.</param>
/// <param name="Level">Null while it is not known.</param>
/// <param name="ExpiresOn">Null when it never expires.</param>
public sealed record CertificateRow(
    Guid Id, Guid PersonId, string FullName, string MaskedPinfl, CertificateProgramme Programme, string Issuer, string Number, string? Level, CertificateState State,
    DateOnly IssuedOn, DateOnly? ExpiresOn, FactSource Source, DateOnly ObservedOn) : IListed;
