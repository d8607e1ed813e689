using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace TalentPark.Web.Binding;

/// <summary>
/// Faults that the framework finds, told in the reader's language from Resources/Fields. An attribute's own <c>ErrorMessage</c> is a key of
/// <see cref="Words"/>: <c>[Required(ErrorMessage = "Courses.NameMissing")]</c>.
/// </summary>
internal sealed class FaultWords(Words T)
    : IPostConfigureOptions<MvcOptions>, IConfigureOptions<MvcDataAnnotationsLocalizationOptions>, IValidationMetadataProvider
{
    public void PostConfigure(string? name, MvcOptions options)
    {
        options.ModelBinderProviders.Insert(0, new BinderProvider(T));
        options.ModelMetadataDetailsProviders.Add(this);
        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => T["Fields.Bad"]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => T["Fields.Bad"]);
        messages.SetUnknownValueIsInvalidAccessor(_ => T["Fields.Bad"]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => T["Fields.Bad"]);
        messages.SetValueIsInvalidAccessor(_ => T["Fields.Bad"]);
        messages.SetValueMustBeANumberAccessor(_ => T["Fields.BadNumber"]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => T["Fields.BadNumber"]);
        messages.SetValueMustNotBeNullAccessor(_ => T["Fields.Required"]);
        messages.SetMissingBindRequiredValueAccessor(_ => T["Fields.Required"]);
        messages.SetMissingKeyOrValueAccessor(() => T["Fields.Required"]);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => T["Fields.Required"]);
    }

    public void Configure(MvcDataAnnotationsLocalizationOptions options) =>
        options.DataAnnotationLocalizerProvider = (_, _) => new Localizer(T);

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var rule in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (rule.ErrorMessage is null && rule.ErrorMessageResourceType is null)
            {
                rule.ErrorMessage = rule switch
                {
                    RequiredAttribute => "Fields.Required",
                    StringLengthAttribute { MinimumLength: > 0 } => "Fields.Length",
                    StringLengthAttribute or MaxLengthAttribute => "Fields.TooLong",
                    EmailAddressAttribute => "Fields.BadEmail",
                    RangeAttribute => "Fields.Range",
                    _ => "Fields.Bad",
                };
            }
        }
    }

    private sealed class Localizer(Words T) : IStringLocalizer
    {
        public LocalizedString this[string name] => new(name, T[name]);

        public LocalizedString this[string name, params object[] arguments] => new(name, T[name, arguments]);

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
    }
}
