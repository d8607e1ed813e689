using TalentPark.Application.Access;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Imports;

/// <summary>The kinds of import there are, and who may import which.</summary>
public sealed class ImportKinds(IEnumerable<IImportKind> kinds)
{
    public IEnumerable<IImportKind> All => kinds;

    /// <summary>Those the reader may import.</summary>
    public IEnumerable<IImportKind> For(ICurrentUser user) => kinds.Where(k => k.Needed.Any(p => Permissions.Allows(user.Roles, p)));

    public IImportKind Of(string code) => kinds.FirstOrDefault(k => k.Code == code) ?? throw new NotFound();
}
