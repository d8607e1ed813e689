using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace TalentPark.Web.Binding;

/// <summary>Days and sums of every form are read by this site's own binders, alike in all languages.</summary>
public sealed class BinderProvider(Words T) : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = context.Metadata.UnderlyingOrModelType;
        return type == typeof(DateOnly) ? new DayBinder(T) : type == typeof(decimal) ? new MoneyBinder(T) : null;
    }
}
