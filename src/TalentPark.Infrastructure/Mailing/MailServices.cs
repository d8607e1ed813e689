using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TalentPark.Application.Mailing;

namespace TalentPark.Infrastructure.Mailing;

/// <summary>Mails: written by acts, handed to a mail server or, where none is named, put into a folder.</summary>
public static class MailServices
{
    internal static IServiceCollection AddMails(this IServiceCollection services) => services
        .AddScoped<Mails>()
        .AddSingleton(s => Mailer(s.GetRequiredService<IConfiguration>().GetSection("Mail").Get<MailOptions>() ?? new MailOptions()));

    public static IMailer Mailer(MailOptions options) => options.Host is { Length: > 0 } ? new SmtpMailer(options) : new FolderMailer(options);
}
