using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Imports.Registers;
using TalentPark.Application.Registry;
using TalentPark.Application.Shared;
using TalentPark.Domain.Imports;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Imports.Certificates;

/// <summary>
/// Certificates: a centre states those of its own graduates; a list of IT Park's, of anybody on record, counts as checked, and what a centre said otherwise is kept
/// beside it.
/// </summary>
public sealed class CertificatesKind(ITalentParkDb db, IKeyedHash hash, ICurrentUser user) : IImportKind
{
    private CertificateTerms? _terms;

    public string Code => "certificates";

    public IReadOnlyList<Permission> Needed => [Permission.EditOwnCentre, Permission.CheckCertificates];

    public string Words => "ImportCertificates";

    public string? Address => "/registry/certificates/{0}";

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("pinfl", IsRequired: true, IsText: true),
        new("issuer", IsRequired: true),
        new("programme"),
        new("number", IsRequired: true, IsText: true),
        new("level"),
        new("kind", IsRequired: true),
        new("issued", IsRequired: true, IsText: true),
        new("expires", IsText: true),
    ];

    public async Task Judge(IReadOnlyList<FileRow> rows, ImportScope scope, CancellationToken ct)
    {
        _terms ??= await CertificateTerms.Load(db, Tashkent.Day(scope.Now), ct);
        var persons = await db.Persons(hash, rows, ct);
        var trainings = scope.CentreId is { } centre ? await Trainings(centre, [.. persons.Values.Distinct()], ct) : null;
        var told = new List<ToldCertificate>();
        foreach (var row in rows)
        {
            var details = Read(row, scope);
            Guid? training = null;
            if (trainings is not null && persons.TryGetValue(row, out var person) && (training = trainings.GetValueOrDefault(person)) is null)
            {
                row.Refuse("pinfl", "person-not-on-record"); // whom others trained is not told
            }

            if (!row.IsRefused)
            {
                told.Add(new(row, persons[row], training, details!));
            }
        }

        var known = await Known(told, ct);
        var memory = scope.IsPreview ? scope.Memory<ToldFacts>() : new ToldFacts();
        var own = trainings is null ? [] : await OwnTrainings(scope.CentreId!.Value, known.Values.Select(c => c.TrainingId), ct);
        told.ForEach(t => Judge(t, known, own, memory, scope));
    }

    public async Task Apply(IReadOnlyList<FileRow> rows, ImportScope scope, IBulk bulk, CancellationToken ct)
    {
        var told = rows.Select(r => (ToldCertificate)r.Fact!).ToList();
        await bulk.Update([.. told.Where(t => !t.IsNew).Select(t => t.Certificate!).Distinct()], ct);
        await bulk.Insert([.. told.Where(t => t.IsNew).Select(t => t.Certificate!)], ct);
        await db.Keep(bulk, [.. told.SelectMany(t => t.Displaced.Select(v => (t.Certificate!.Id, v)))], ct);
    }

    private void Judge(ToldCertificate told, Dictionary<(string Issuer, string Number), Certificate> known, HashSet<Guid> own, ToldFacts memory, ImportScope scope)
    {
        var (row, details) = (told.Row, told.Details);
        row.Fact = told;
        var subject = (details.Issuer, details.Number.Key);
        var text = $"{told.PersonId}|{details}";
        if (!memory.Agrees(row, "number", subject, "details", text))
        {
            return;
        }

        var onRecord = known.GetValueOrDefault(subject);
        if (onRecord is not null && onRecord.PersonId != told.PersonId)
        {
            row.Refuse("number", "certificate-number-taken");
            return;
        }

        if (memory.Tell(row, subject, "details", text) is { } first)
        {
            row.Warn("", "row-repeats", first);
            row.Is(ImportVerdict.Unchanged, onRecord?.Id ?? row.NewId(scope.Now));
            return;
        }

        if (onRecord is null)
        {
            told.IsNew = true;
            told.Certificate = Certificate.Claim(row.NewId(scope.Now), told.PersonId, told.TrainingId, details, Seen(scope));
            if (scope.CentreId is null)
            {
                told.Certificate.Confirm(Check(scope));
            }

            row.Is(ImportVerdict.New, told.Certificate.Id);
            return;
        }

        told.Certificate = onRecord;
        if (scope.CentreId is null)
        {
            SeenByItPark(told, onRecord, scope);
        }
        else
        {
            StatedByCentre(told, onRecord, own, scope);
        }
    }

    private void SeenByItPark(ToldCertificate told, Certificate certificate, ImportScope scope)
    {
        var row = told.Row;
        var isSame = Same(certificate, told.Details);
        if (certificate.State is CertificateState.Rejected or CertificateState.Revoked)
        {
            Settled(row, certificate, isSame);
            return;
        }

        if (isSame && certificate is { State: CertificateState.Confirmed, Source: >= FactSource.ItPark })
        {
            row.Is(ImportVerdict.Unchanged, certificate.Id);
            return;
        }

        told.Displaced = certificate.See(told.Details, Seen(scope));
        if (certificate.State == CertificateState.Claimed)
        {
            certificate.Confirm(Check(scope));
        }

        if (told.Displaced.Count > 0)
        {
            row.Warn("", "sources-disagree");
        }

        row.Is(ImportVerdict.Changed, certificate.Id);
    }

    private static void StatedByCentre(ToldCertificate told, Certificate certificate, HashSet<Guid> own, ImportScope scope)
    {
        var row = told.Row;
        if (Same(certificate, told.Details))
        {
            Settled(row, certificate, isSame: true);
        }
        else if (!CertificateTransitions.Allows(certificate.State, CertificateStep.Correct))
        {
            row.Refuse("number", "certificate-checked");
        }
        else if (certificate.TrainingId is not { } training || !own.Contains(training))
        {
            row.Refuse("number", "certificate-of-another");
        }
        else
        {
            certificate.Correct(told.Details, Seen(scope));
            row.Is(ImportVerdict.Changed, certificate.Id);
        }
    }

    private static void Settled(FileRow row, Certificate certificate, bool isSame)
    {
        if (!isSame)
        {
            row.Refuse("number", "certificate-checked");
            return;
        }

        if (certificate.State is CertificateState.Rejected or CertificateState.Revoked)
        {
            row.Warn("number", certificate.State == CertificateState.Rejected ? "certificate-was-rejected" : "certificate-was-revoked");
        }

        row.Is(ImportVerdict.Unchanged, certificate.Id);
    }

    private CertificateDetails? Read(FileRow row, ImportScope scope)
    {
        var issuer = _terms!.Issuer(row["issuer"]);
        Check(row, "issuer", issuer is not null, "issuer-unknown");
        var programme = CertificateTerms.Programme(row.Has("programme") ? row["programme"] : issuer?.Group ?? "");
        Check(row, "programme", programme is not null || issuer is null, row.Has("programme") ? "programme-unknown" : "required");
        var level = row.Has("level") ? _terms!.Level(row["level"]) : null;
        Check(row, "level", !row.Has("level") || level is not null, "level-unknown");
        var kind = CertificateTerms.Kind(row["kind"]);
        Check(row, "kind", kind is not null, "certificate-kind-unknown");
        var number = row.Read<CertificateNumber>("number", CertificateNumber.TryParse);
        var (issued, expires) = (Day(row, "issued"), Day(row, "expires"));
        Check(row, "issued", !(issued > Tashkent.Day(scope.Now)), "day-ahead");
        Check(row, "expires", !(expires < issued), "certificate-order");
        return row.IsRefused ? null : new(programme!.Value, issuer!.Code, number, level, kind!.Value, issued!.Value, expires);
    }

    /// <summary>The latest training of each person at the centre.</summary>
    private async Task<Dictionary<Guid, Guid?>> Trainings(Guid centre, Guid[] persons, CancellationToken ct) =>
        (await ListCandidates.OfCentre(db, centre).Where(t => persons.Contains(t.PersonId)).OrderBy(t => t.RecordedOn).ThenBy(t => t.Id).Select(t => new { t.PersonId, t.Id }).ToListAsync(ct))
            .GroupBy(t => t.PersonId).ToDictionary(g => g.Key, g => (Guid?)g.Last().Id);

    private async Task<HashSet<Guid>> OwnTrainings(Guid centre, IEnumerable<Guid?> trainings, CancellationToken ct)
    {
        var ids = trainings.OfType<Guid>().Distinct().ToArray();
        return [.. await ListCandidates.OfCentre(db, centre).Where(t => ids.Contains(t.Id)).Select(t => t.Id).ToListAsync(ct)];
    }

    /// <summary>Who bears each number: the certificate that holds it, or the person's own that was rejected.</summary>
    private async Task<Dictionary<(string Issuer, string Number), Certificate>> Known(IReadOnlyCollection<ToldCertificate> told, CancellationToken ct)
    {
        var (issuers, numbers) = (told.Select(t => t.Details.Issuer).Distinct().ToArray(), told.Select(t => t.Details.Number.Key).Distinct().ToArray());
        var wanted = told.GroupBy(t => (t.Details.Issuer, t.Details.Number.Key)).ToDictionary(g => g.Key, g => g.First().PersonId);
        var known = new Dictionary<(string, string), Certificate>();
        var found = await db.Certificates.AsNoTracking().Where(c => issuers.Contains(c.Issuer) && numbers.Contains(c.NumberKey)).OrderBy(c => c.Id).ToListAsync(ct);
        foreach (var certificate in found.OrderBy(c => c.State == CertificateState.Rejected ? 0 : 1))
        {
            var key = (certificate.Issuer, certificate.NumberKey);
            if (wanted.TryGetValue(key, out var person) && (certificate.State != CertificateState.Rejected || certificate.PersonId == person))
            {
                known[key] = certificate;
            }
        }

        return known;
    }

    private static bool Same(Certificate certificate, CertificateDetails told) => certificate.Details with { Number = told.Number } == told;

    private static Provenance Seen(ImportScope scope) => new(scope.CentreId is null ? FactSource.ItPark : FactSource.Centre, Tashkent.Day(scope.Now));

    private CertificateCheck Check(ImportScope scope) => new(scope.ActorId, user.Name, scope.Now);

    private static DateOnly? Day(FileRow row, string column)
    {
        var day = row.ReadOptional<DateOnly>(column, CellParsers.Day);
        Check(row, column, !row.IsFine(column) || day is null || DayRules.IsSensible(day.Value), "day-range");
        return row.IsFine(column) ? day : null;
    }

    private static void Check(FileRow row, string column, bool isFine, string fault)
    {
        if (!isFine)
        {
            row.Refuse(column, fault);
        }
    }

    /// <summary>A row as read, and the certificate it comes to.</summary>
    private sealed class ToldCertificate(FileRow row, Guid personId, Guid? trainingId, CertificateDetails details)
    {
        public FileRow Row { get; } = row;

        public Guid PersonId { get; } = personId;

        public Guid? TrainingId { get; } = trainingId;

        public CertificateDetails Details { get; } = details;

        public Certificate? Certificate { get; set; }

        public bool IsNew { get; set; }

        public IReadOnlyList<SeenValue> Displaced { get; set; } = [];
    }
}
