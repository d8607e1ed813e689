using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using TalentPark.Application.Access;
using TalentPark.Application.Registry.Lists;
using TalentPark.Application.Shared;
using TalentPark.Web.Access;
using TalentPark.Web.Binding;

namespace TalentPark.Web.Lists;

/// <summary>
/// A register read page by page. Filters, order and page stand in the address; what was typed to find a person stands there sealed. The form is
/// posted and answered by that address, so a reload or a way back asks nothing anew and nothing typed is left in a log.
/// </summary>
public abstract class ListModel<TRow> : PageModel
    where TRow : IListed
{
    private readonly List<ListFilter> _filters = [];

    public IReadOnlyList<TRow> Rows { get; private set; } = [];

    public ListView View { get; private set; } = null!;

    public RegisterChoices Choices { get; private set; } = null!;

    protected Words T => HttpContext.RequestServices.GetRequiredService<Words>();

    /// <summary>The register's code in the audit and in file names.</summary>
    protected abstract string Register { get; }

    /// <summary>Whether a text typed to find something may be personal.</summary>
    protected virtual bool FindsPersons => false;

    /// <summary>Codes of the columns to sort by; the first is the default.</summary>
    protected abstract IReadOnlyList<string> SortColumns { get; }

    protected virtual bool DescendingFirst => false;

    protected string? Find { get; private set; }

    public Task OnGetAsync() => Show();

    /// <summary>The form of filters: answered by the list's own address.</summary>
    [HandlerNeeds(Permission.SeeRegistries)]
    public async Task<IActionResult> OnPostAsync()
    {
        Choices = await ReadChoices();
        Describe();
        var query = _filters.Select(f => KeyValuePair.Create(f.Name, $"{Request.Form[f.Name]}".Trim()))
            .Append(KeyValuePair.Create(ListView.SortKey, $"{Request.Form[ListView.SortKey]}"))
            .Append(KeyValuePair.Create(ListView.OrderKey, $"{Request.Form[ListView.OrderKey]}"));
        string typed = $"{Request.Form[ListView.FindKey]}";
        var find = FindsPersons
            ? KeyValuePair.Create(ListView.SealedKey, HttpContext.RequestServices.GetRequiredService<SealedText>().Seal(typed) ?? "")
            : KeyValuePair.Create(ListView.FindKey, Search.Clean(typed));
        return Redirect($"{Request.Path}{QueryString.Create(query.Prepend(find).Where(p => p.Value.Length is > 0 and < 500).Select(p => KeyValuePair.Create(p.Key, (string?)p.Value)))}");
    }

    /// <summary>The filtered list, in its order, as a file.</summary>
    [HandlerNeeds(Permission.ExportRegistries)]
    public async Task<IActionResult> OnGetExportAsync(string? format)
    {
        if (!MayExport)
        {
            throw new NotAllowed();
        }

        await Ask();
        var file = HttpContext.RequestServices.GetRequiredService<ExportFile>();
        return await file.Make(this, Register, format == "csv" ? "csv" : "xlsx", ExportColumns(), ReadAll, Told());
    }

    /// <summary>One page of the register as asked: filters through <see cref="Value"/> and <see cref="Day"/>, text in <see cref="Find"/>.</summary>
    protected abstract Task<ListPage<TRow>> Read(Paging paging);

    /// <summary>Names the filters, in the order to show.</summary>
    protected abstract void Describe();

    /// <summary>The columns of the file, with what stands in each; personal numbers masked as on the page.</summary>
    protected abstract IReadOnlyList<(string Header, Func<TRow, string> Cell)> ExportColumns();

    protected abstract Task<RegisterChoices> ReadChoices();

    protected void Choice(string name, string label, IEnumerable<SelectListItem> choices)
    {
        var all = choices.ToList();
        var chosen = all.FirstOrDefault(c => c.Value == Typed(name));
        _filters.Add(new(name, label, FilterKind.Choice, Typed(name), chosen?.Value, chosen?.Text ?? "", all));
    }

    /// <summary>A choice among the values of an enumeration; its words are <c>Lists.{Enum}_{Value}</c> unless given.</summary>
    protected void Choice<TEnum>(string name, string label, Func<TEnum, string>? word = null)
        where TEnum : struct, Enum =>
        Choice(name, label, Enum.GetValues<TEnum>().Select(v => new SelectListItem(word?.Invoke(v) ?? T[$"Lists.{typeof(TEnum).Name}_{v}"], Slug($"{v}"))));

    protected void Day(string name, string label)
    {
        var day = Typed(name) is { } typed && DayBinder.TryRead(typed, out var read) && read.Year is >= 1990 and <= 2100 ? read : (DateOnly?)null;
        _filters.Add(new(name, label, FilterKind.Day, Typed(name), day?.ToString("O", CultureInfo.InvariantCulture), Web.Show.Day(day), []));
    }

    protected void Text(string name, string label) =>
        _filters.Add(new(name, label, FilterKind.Text, Typed(name), Search.Clean(Typed(name)) is { Length: > 0 } clean ? clean : null, Typed(name) ?? "", []));

    protected void Places()
    {
        Choice("region", T["Lists.Region"], Choices.Regions.Select(r => new SelectListItem(r.Name(), r.Soato)));
        var groups = Choices.Regions.ToDictionary(r => r.Soato, r => new SelectListGroup { Name = r.Name() });
        Choice("district", T["Lists.District"], Choices.Districts.Select(d => new SelectListItem(d.Name(), d.Soato) { Group = groups.GetValueOrDefault(d.RegionSoato) }));
    }

    protected string? Value(string name) => _filters.Find(f => f.Name == name)?.Value;

    protected DateOnly? DayOf(string name) => Value(name) is { } day ? DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture) : null;

    protected TEnum? ChoiceOf<TEnum>(string name)
        where TEnum : struct, Enum =>
        Value(name) is { } slug ? Enum.GetValues<TEnum>().First(v => Slug($"{v}") == slug) : null;

    public string RegionName(string soato) => Choices.Regions.FirstOrDefault(r => r.Soato == soato)?.Name() ?? "";

    public string DistrictName(string soato) => Choices.Districts.FirstOrDefault(d => d.Soato == soato)?.Name() ?? "";

    private bool MayExport => Permissions.Allows(HttpContext.RequestServices.GetRequiredService<ICurrentUser>().Roles, Permission.ExportRegistries);

    private string Sort => Typed(ListView.SortKey) is { } sort && SortColumns.Contains(sort) ? sort : SortColumns[0];

    private bool Descending => Typed(ListView.OrderKey) switch { "desc" => true, "asc" => false, _ => DescendingFirst && Sort == SortColumns[0] };

    private string? Typed(string name) => Request.Query[name] is [{ Length: > 0 and < 500 } value, ..] ? value : null;

    /// <summary>PascalCase to kebab-case, as addresses are written.</summary>
    private static string Slug(string name) =>
        string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));

    private async Task Ask()
    {
        Choices = await ReadChoices();
        Find = FindsPersons ? HttpContext.RequestServices.GetRequiredService<SealedText>().Open(Typed(ListView.SealedKey)) : Typed(ListView.FindKey);
        Find = string.IsNullOrWhiteSpace(Find) ? null : Find;
        Describe();
    }

    private async Task Show()
    {
        await Ask();
        var page = await Read(new Paging(Sort, Descending, Anchor(ListView.AfterKey), Anchor(ListView.BeforeKey)));
        Rows = page.Rows;
        var asked = new[] { ListView.FindKey, ListView.SealedKey, ListView.SortKey, ListView.OrderKey }.Concat(_filters.Select(f => f.Name));
        View = new(Request.Path, asked.Where(n => Typed(n) is not null).ToDictionary(n => n, n => Typed(n)!))
        {
            Filters = _filters,
            Find = Find,
            FindLabel = T[FindLabelKey],
            FindHint = T[FindHintKey],
            IsSealed = FindsPersons,
            Sort = Sort,
            Descending = Descending,
            CanSort = Find is null || !FindsPersons,
            CanExport = MayExport && page.Rows.Count > 0,
            Total = page.Total ?? new(page.Rows.Count, true),
            Before = page.HasBefore && page.Rows.Count > 0 ? page.Rows[0].Id : null,
            After = page.HasAfter && page.Rows.Count > 0 ? page.Rows[^1].Id : null,
        };
    }

    protected virtual string FindLabelKey => FindsPersons ? "Lists.FindPerson" : "Lists.FindOrganisation";

    protected virtual string FindHintKey => FindsPersons ? "Lists.FindPersonHint" : "Lists.FindOrganisationHint";

    private Guid? Anchor(string key) => Guid.TryParse(Typed(key), out var id) ? id : null;

    private async IAsyncEnumerable<TRow> ReadAll()
    {
        var paging = new Paging(Sort, Descending, Size: ExportFile.Chunk, Counted: false);
        while (true)
        {
            var page = await Read(paging);
            foreach (var row in page.Rows)
            {
                yield return row;
            }

            if (!page.HasAfter || page.Rows.Count == 0)
            {
                yield break;
            }

            paging = paging with { After = page.Rows[^1].Id };
        }
    }

    /// <summary>The filters for the audit: by name, a personal text only as having been there.</summary>
    private string Told() => string.Join("; ", _filters.Where(f => f.IsOn).Select(f => $"{f.Name}={f.Value}").Append(
        Find is null ? null : FindsPersons ? "find=(personal)" : $"find={Search.Clean(Find)}").Append($"sort={Sort} {(Descending ? "desc" : "asc")}").OfType<string>());
}
