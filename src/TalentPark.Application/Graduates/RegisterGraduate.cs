using FluentValidation;
using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Graduates;

/// <summary>A graduate makes an account and is signed in with it. Whose it is, is told afterwards by <see cref="BindAccount"/>.</summary>
[Anonymous]
public sealed record RegisterGraduate(string? Email, string? Password, string FullName) : ICommand
{
    /// <summary>The longest name, in characters.</summary>
    public const int NameLength = 200;

    public sealed class Shape : AbstractValidator<RegisterGraduate>
    {
        public Shape()
        {
            RuleFor(x => x.Email).NotEmpty().WithErrorCode("required");
            RuleFor(x => x.Email).EmailAddress().WithErrorCode("email").MaximumLength(254).WithErrorCode("email").When(x => !string.IsNullOrEmpty(x.Email));
            RuleFor(x => x.Password).NotEmpty().WithErrorCode("required");
            RuleFor(x => x.Password).MaximumLength(200).WithErrorCode("too-long").WithState(_ => 200);
            RuleFor(x => x.FullName).Line(NameLength);
        }
    }

    public sealed class Handler(IAccounts accounts) : ICommandHandler<RegisterGraduate>
    {
        public async ValueTask<Unit> Handle(RegisterGraduate command, CancellationToken ct)
        {
            var fault = await accounts.Register(command.Email!.Trim(), command.Password!, command.FullName.Cleaned(NameLength), Role.Graduate);
            return fault switch
            {
                null => Unit.Value,
                "password-weak" or "password-known" => throw new InputRefused(nameof(Password), fault),
                _ => throw new InputRefused(nameof(Email), "email-taken"),
            };
        }
    }
}
