using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Imports.Registers;
using TalentPark.Application.Registry;
using TalentPark.Application.Registry.Duplicates;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Imports;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Imports.Employers;

/// <summary>
/// IT Park's list of residents: name, place, directors, periods of residency and export with their ground, exports by quarter. One row for an employer, or several with
/// a period or a quarter each; an empty cell tells nothing.
/// </summary>
public sealed class EmployersKind(ITalentParkDb db, CurrentPolicy policy) : IImportKind
{
    private PlaceNames? _places;

    public string Code => "employers";

    public IReadOnlyList<Permission> Needed => [Permission.KeepRegistries];

    public string Words => "ImportEmployers";

    public string? Address => "/registry/employers/{0}";

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("stir", IsRequired: true, IsText: true),
        new("name"),
        new("region"),
        new("district"),
        new("address"),
        new("phone", IsText: true),
        new("account", IsText: true),
        new("directors"),
        new("resident-from", IsText: true),
        new("resident-to", IsText: true),
        new("resident-ground"),
        new("exporter-from", IsText: true),
        new("exporter-to", IsText: true),
        new("exporter-ground"),
        new("quarter", IsText: true),
        new("export-usd"),
    ];

    public async Task Judge(IReadOnlyList<FileRow> rows, ImportScope scope, CancellationToken ct)
    {
        _places ??= await PlaceNames.Load(db, ct);
        foreach (var row in rows)
        {
            row.Fact = ToldEmployer.Read(row, _places);
        }

        var good = rows.Where(r => !r.IsRefused).ToList();
        // While rows are written, earlier batches are on record; in a preview they are only remembered.
        var book = scope.IsPreview ? scope.Memory<EmployerBook>() : new EmployerBook();
        await book.Load(db, good.Select(r => ((ToldEmployer)r.Fact!).Stir), ct);
        foreach (var row in good)
        {
            Judge(row, (ToldEmployer)row.Fact!, book, scope);
        }

        if (scope.IsPreview)
        {
            await WarnOfLines(good, Tashkent.Day(scope.Now), ct);
        }
    }

    public async Task Apply(IReadOnlyList<FileRow> rows, ImportScope scope, IBulk bulk, CancellationToken ct)
    {
        var drafts = rows.Select(r => (EmployerDraft)r.Fact!).Distinct().ToList();
        var known = drafts.Where(d => !d.IsNew).ToList();
        await bulk.Insert([.. drafts.Where(d => d.IsNew).Select(d => d.Employer)], ct);
        await bulk.Update([.. known.Select(d => d.Employer)], ct);
        await bulk.Update([.. known.SelectMany(d => d.Kept(d.Employer.Periods))], ct);
        await bulk.Update([.. known.SelectMany(d => d.Kept(d.Employer.Exports))], ct);
        await bulk.Insert([.. drafts.SelectMany(d => d.Added(d.Employer.Periods))], ct);
        await bulk.Insert([.. drafts.SelectMany(d => d.Added(d.Employer.Exports))], ct);
        await bulk.Insert([.. drafts.SelectMany(d => d.Added(d.Employer.Directors))], ct);
        await db.Keep(bulk, [.. drafts.SelectMany(d => d.Displaced)], ct);
    }

    /// <summary>Which claim lines the corrected periods touch, beside the last row that corrects one of the employer's.</summary>
    private async Task WarnOfLines(IReadOnlyList<FileRow> rows, DateOnly today, CancellationToken ct)
    {
        foreach (var row in rows.Where(r => !r.IsRefused && ((EmployerDraft)r.Fact!).HasNewPast).GroupBy(r => r.Fact).Select(g => g.Last()).ToList())
        {
            var draft = (EmployerDraft)row.Fact!;
            var touched = await TouchedLines.OfEmployer(db, policy, today, draft.Employer, ct);
            if (touched.Lines.Count > 0)
            {
                row.Warn("stir", "period-lines", touched.At(LineStage.Undecided).Count(), touched.At(LineStage.Approved).Count(), touched.At(LineStage.Paid).Count(), touched.Numbers);
            }

            draft.PastTold();
        }
    }

    private static void Judge(FileRow row, ToldEmployer told, EmployerBook book, ImportScope scope)
    {
        var seen = new Provenance(FactSource.ItPark, Tashkent.Day(scope.Now));
        var draft = book.Find(told.Stir);
        if (draft is null && !IsWhole(row) | !Agrees(row, told, book.Told))
        {
            return;
        }

        if (draft is not null && (!Agrees(row, told, book.Told) || !FitsPeriods(row, told, draft, seen)))
        {
            return;
        }

        var isNew = draft is null;
        draft ??= book.Open(told, row.NewId(scope.Now));
        row.Fact = draft;
        var hasChanged = draft.Take(told, seen);
        row.Is(isNew ? ImportVerdict.New : hasChanged ? ImportVerdict.Changed : ImportVerdict.Unchanged, draft.Employer.Id);
    }

    /// <summary>An employer that is not on record needs all that the register keeps of one.</summary>
    private static bool IsWhole(FileRow row)
    {
        foreach (var column in new[] { "name", "region", "district", "address", "phone" }.Where(c => !row.Has(c) && row.IsFine(c)))
        {
            row.Refuse(column, "employer-new-needs");
        }

        return !row.IsRefused;
    }

    /// <summary>Whether the periods can be recorded beside those on record; a correction of the past is warned of.</summary>
    private static bool FitsPeriods(FileRow row, ToldEmployer told, EmployerDraft draft, Provenance seen)
    {
        foreach (var (kind, terms) in told.Periods)
        {
            if (draft.PeriodFault(kind, terms, seen) is { } fault)
            {
                row.Refuse(ToldEmployer.Column(kind), fault);
            }
            else if (draft.Corrects(kind, terms))
            {
                row.Warn(ToldEmployer.Column(kind), "period-corrected");
            }
        }

        return !row.IsRefused;
    }

    /// <summary>Rows of one employer may not contradict each other: else the same file would change something each time.</summary>
    private static bool Agrees(FileRow row, ToldEmployer told, ToldFacts memory)
    {
        var facts = new List<(string Column, string Fact, string Value)>();
        void Add(string column, string? value)
        {
            if (value is not null)
            {
                facts.Add((column, column, value));
            }
        }

        Add("name", told.Name);
        Add("district", told.District);
        Add("address", told.Address);
        Add("phone", told.Phone?.ToString());
        Add("account", told.Account?.Value);
        facts.AddRange(told.Periods.Select(p => (ToldEmployer.Column(p.Kind), $"{p.Kind}:{Facts.Text(p.Terms.Period.From)}", $"{Facts.Text(p.Terms.Period.To)}|{p.Terms.Ground}")));
        if (told.Export is var (quarter, usd))
        {
            facts.Add(("export-usd", Facts.Export(quarter), Facts.Text(usd)));
        }

        facts.ForEach(f => memory.Agrees(row, f.Column, told.Stir, f.Fact, f.Value));
        if (!row.IsRefused)
        {
            facts.ForEach(f => memory.Tell(row, told.Stir, f.Fact, f.Value));
        }

        return !row.IsRefused;
    }

    /// <summary>The employers that rows name, on record or of earlier rows.</summary>
    internal sealed class EmployerBook
    {
        private readonly Dictionary<string, EmployerDraft> _drafts = [];
        private readonly HashSet<string> _asked = [];

        public ToldFacts Told { get; } = new();

        public async Task Load(ITalentParkDb db, IEnumerable<string> stirs, CancellationToken ct)
        {
            var wanted = stirs.Where(_asked.Add).ToArray();
            var whole = db.Employers.IgnoreQueryFilters().AsNoTracking().Include(e => e.Periods).Include(e => e.Exports).Include(e => e.Directors);
            foreach (var employer in await whole.Where(e => wanted.Contains(e.Stir)).ToListAsync(ct))
            {
                // a row with the number of a merged record tells of the record in use
                var id = employer.MergedIntoId is null ? employer.Id : await db.EmployerInUse(employer.Id, ct);
                var used = id == employer.Id ? employer : await whole.SingleAsync(e => e.Id == id, ct);
                _drafts[employer.Stir] = _drafts.TryGetValue(used.Stir, out var draft) ? draft : _drafts[used.Stir] = new(used, isNew: false);
            }
        }

        public EmployerDraft? Find(string stir) => _drafts.GetValueOrDefault(stir);

        public EmployerDraft Open(ToldEmployer told, Guid id)
        {
            var contact = new OrganisationContact(told.Region!, told.District!, told.Address!, told.Phone!.Value, "");
            return _drafts[told.Stir] = new(Employer.Register(id, Stir.Parse(told.Stir), told.Name!, contact, account: told.Account), isNew: true);
        }
    }
}
