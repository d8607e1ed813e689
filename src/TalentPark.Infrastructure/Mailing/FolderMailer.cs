using TalentPark.Application.Mailing;

namespace TalentPark.Infrastructure.Mailing;

/// <summary>Writes each mail as <c>{id}.eml</c>: one sent again takes the place of the first, and nobody sees half of one.</summary>
internal sealed class FolderMailer(MailOptions options) : IMailer
{
    public async Task Send(LetterToSend letter, CancellationToken ct)
    {
        if (options.Folder is not { Length: > 0 } folder)
        {
            throw new MailNotSent("neither Mail:Host nor Mail:Folder is set");
        }

        try
        {
            Directory.CreateDirectory(folder);
            var half = Path.Combine(folder, $"{letter.Id:N}.{Guid.NewGuid():N}.half");
            await using (var stream = File.Create(half))
            {
                await MimeLetter.Of(letter, options).WriteToAsync(stream, ct);
            }

            File.Move(half, Path.Combine(folder, $"{letter.Id:N}.eml"), overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MailNotSent(e.GetType().Name);
        }
    }
}
