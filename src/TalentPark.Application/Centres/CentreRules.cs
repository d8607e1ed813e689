using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Centres;

/// <summary>What the commands on a centre's record share.</summary>
internal static class CentreRules
{
    /// <summary>A centre with all that belongs to it, to be changed.</summary>
    /// <exception cref="NotFound">Unknown.</exception>
    /// <exception cref="StaleForm">Changed since <paramref name="revision"/>.</exception>
    public static async Task<TrainingCentre> Centre(this ITalentParkDb db, Guid centreId, int? revision, CancellationToken ct, bool isToBeSaved = true)
    {
        var centres = isToBeSaved ? db.Centres : db.Centres.AsNoTracking();
        var centre = await centres.Include(c => c.Accreditations).Include(c => c.AccreditationEvents).Include(c => c.Places)
            .SingleOrDefaultAsync(c => c.Id == centreId, ct) ?? throw new NotFound();
        return revision is null || centre.Revision == revision ? centre : throw new StaleForm();
    }

    /// <summary>Whether a change of the centre's bank account waits for a second person: until then no money may go there.</summary>
    public static async Task<bool> HasOpenAccountChange(this ITalentParkDb db, Guid centreId, CancellationToken ct) => (await db.WithOpenAccountChange([centreId], ct)).Count > 0;

    /// <summary>Those of the centres whose account is about to change.</summary>
    public static Task<HashSet<Guid>> WithOpenAccountChange(this ITalentParkDb db, IReadOnlyCollection<Guid> centreIds, CancellationToken ct) =>
        db.CentreChanges.Where(c => centreIds.Contains(c.CentreId) && c.Kind == CentreChangeKind.Account && c.State == CentreChangeState.Open).Select(c => c.CentreId).ToHashSetAsync(ct);

    /// <summary>Adds a fault to the field when the district is none of the region.</summary>
    public static async Task CheckDistrict(this ITalentParkDb db, Typed typed, string field, string region, string district, CancellationToken ct)
    {
        if (!await db.Districts.AnyAsync(d => d.Soato == district && d.RegionSoato == region && !d.IsClosed, ct))
        {
            typed.Add(field, "district-unknown");
        }
    }

    /// <summary>A reason a person gives, one line.</summary>
    public static IRuleBuilderOptionsConditions<T, string> Reason<T>(this IRuleBuilder<T, string> rule) => rule.Line(CentreChange.ReasonLength);

    public static IRuleBuilderOptions<T, string?> EmailShape<T>(this IRuleBuilder<T, string?> rule) => rule
        .MaximumLength(CentreContact.EmailLength).WithErrorCode("too-long").WithState(_ => CentreContact.EmailLength)
        .Must(v => string.IsNullOrWhiteSpace(v) || IsEmail(v.Trim())).WithErrorCode("email-shape");

    public static IRuleBuilderOptions<T, string?> SiteShape<T>(this IRuleBuilder<T, string?> rule) => rule
        .MaximumLength(CentreContact.SiteLength).WithErrorCode("too-long").WithState(_ => CentreContact.SiteLength)
        .Must(v => string.IsNullOrWhiteSpace(v) || SiteOf(v) is not null).WithErrorCode("site-shape");

    /// <summary>The address of a site with its scheme; https is put before a bare name. Null when it is none.</summary>
    public static string? SiteOf(string typed)
    {
        var text = typed.Trim();
        var whole = text.Contains("://", StringComparison.Ordinal) ? text : $"https://{text}";
        return Uri.TryCreate(whole, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0 && uri.Host.Contains('.', StringComparison.Ordinal) && uri.HostNameType == UriHostNameType.Dns
            && !whole.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))
            ? uri.AbsoluteUri.TrimEnd('/') : null;
    }

    private static bool IsEmail(string text) =>
        System.Net.Mail.MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal)
        && text.All(c => char.IsAscii(c) && !char.IsControl(c) && c is not ('<' or '>' or '"' or ' '));
}
