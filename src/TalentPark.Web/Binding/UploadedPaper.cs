using TalentPark.Domain.Shared;

namespace TalentPark.Web.Binding;

/// <summary>The bytes of a paper sent with a form.</summary>
public static class UploadedPaper
{
    /// <summary>Empty when no file was chosen.</summary>
    /// <exception cref="RuleBroken"><c>paper-size</c>: a paper too large is not read into memory.</exception>
    public static async Task<byte[]> Read(IFormFile? file)
    {
        if (file?.Length > Paper.MaxSize)
        {
            throw new RuleBroken("paper-size", Paper.MaxSize / 1024 / 1024);
        }

        using var content = new MemoryStream();
        if (file is not null)
        {
            await file.CopyToAsync(content);
        }

        return content.ToArray();
    }
}
