using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace TalentPark.Infrastructure.Database;

/// <summary>EF keeps one model a context type; ours holds converters bound to a cipher, so each cipher has its own.</summary>
internal sealed class CipherModelKey : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) =>
        (context.GetType(), (context as TalentParkDb)?.Cipher, designTime);
}
