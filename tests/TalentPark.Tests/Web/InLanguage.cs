using System.Globalization;

namespace TalentPark.Tests.Web;

/// <summary>Writes for a reader of that language until disposed.</summary>
internal sealed class InLanguage : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentUICulture;
    private readonly CultureInfo _formatsBefore = CultureInfo.CurrentCulture;

    public InLanguage(string language) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

    public void Dispose()
    {
        CultureInfo.CurrentUICulture = _before;
        CultureInfo.CurrentCulture = _formatsBefore;
    }
}
