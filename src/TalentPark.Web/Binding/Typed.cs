using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace TalentPark.Web.Binding;

/// <summary>What the binders of this site have in common: what was typed is kept, and a fault is told beside the field.</summary>
internal static class Typed
{
    internal static Task BindAsync(ModelBindingContext context, string fault, Func<string, object?> read)
    {
        var given = context.ValueProvider.GetValue(context.ModelName);
        if (given == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        context.ModelState.SetModelValue(context.ModelName, given);
        var text = given.FirstValue;
        if (string.IsNullOrWhiteSpace(text))
        {
            if (context.ModelMetadata.IsReferenceOrNullableType)
            {
                context.Result = ModelBindingResult.Success(null);
            }
            else
            {
                context.ModelState.TryAddModelError(context.ModelName, context.ModelMetadata.ModelBindingMessageProvider.ValueMustNotBeNullAccessor(""));
            }
        }
        else if (read(text) is { } value)
        {
            context.Result = ModelBindingResult.Success(value);
        }
        else
        {
            context.ModelState.TryAddModelError(context.ModelName, fault);
        }

        return Task.CompletedTask;
    }
}
