using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Shared;
using TalentPark.Domain.Policy;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Imports.Certificates;

/// <summary>Issuers, levels, programmes and kinds as people write them: by code or by name in any language.</summary>
public sealed class CertificateTerms
{
    private static readonly Dictionary<string, CertificateProgramme> Programmes = Keys<CertificateProgramme>(
        (CertificateProgramme.StateList, ["state-list", "StateList", "Davlat roʻyxati", "Государственный перечень", "State list"]),
        (CertificateProgramme.MillionCoders, ["one-million-uzbek-coders", "MillionCoders", "Bir million dasturchi", "Миллион программистов", "One Million Uzbek Coders"]),
        (CertificateProgramme.Coursera, ["coursera", "Coursera kurslari", "Курсы Coursera", "Coursera courses"]),
        (CertificateProgramme.Vendor, ["international-vendor", "Vendor", "Xalqaro vendor", "Международный вендор", "International vendor"]));

    private static readonly Dictionary<string, CertificateKind> Kinds = Keys<CertificateKind>(
        (CertificateKind.Participant, ["participant", "Ishtirokchi", "Участник"]),
        (CertificateKind.Completion, ["completion", "Tugatgan", "Окончание"]));

    private readonly Dictionary<string, ClassifierItem> _issuers;
    private readonly Dictionary<string, ClassifierItem> _levels;

    private CertificateTerms(ClassifierBook book, DateOnly day) =>
        (_issuers, _levels) = (Named(book.Open(ClassifierKinds.Issuer, day)), Named(book.Open(ClassifierKinds.CertificateLevel, day)));

    /// <summary>What can be chosen on the day.</summary>
    public static async Task<CertificateTerms> Load(ITalentParkDb db, DateOnly day, CancellationToken ct) =>
        new(ClassifierBook.From(await db.ClassifierItems.AsNoTracking().ToListAsync(ct)), day);

    public ClassifierItem? Issuer(string text) => _issuers.GetValueOrDefault(HeaderKey.Of(text));

    public string? Level(string text) => _levels.GetValueOrDefault(HeaderKey.Of(text))?.Code;

    public static CertificateProgramme? Programme(string text) => Programmes.TryGetValue(HeaderKey.Of(text), out var programme) ? programme : null;

    public static CertificateKind? Kind(string text) => Kinds.TryGetValue(HeaderKey.Of(text), out var kind) ? kind : null;

    private static Dictionary<string, ClassifierItem> Named(IEnumerable<ClassifierItem> items)
    {
        var known = new Dictionary<string, ClassifierItem>();
        foreach (var item in items)
        {
            foreach (var name in new[] { item.Code, item.Names.Uz, item.Names.Ru, item.Names.En })
            {
                known.TryAdd(HeaderKey.Of(name), item);
            }
        }

        return known;
    }

    private static Dictionary<string, TCode> Keys<TCode>(params (TCode Code, string[] Names)[] all) =>
        all.SelectMany(c => c.Names.Select(n => (Key: HeaderKey.Of(n), c.Code))).DistinctBy(c => c.Key).ToDictionary(c => c.Key, c => c.Code);
}
