using TalentPark.Domain.Claims;
using TalentPark.Domain.Shared;
using TalentPark.Web.Binding;

namespace TalentPark.Web.Pages.Messages;

internal static class UploadedFiles
{
    /// <summary>The most a form with all its files may weigh.</summary>
    public const long Largest = (ClaimMessage.MaxFiles * (long)Paper.MaxSize) + (256 * 1024);

    /// <exception cref="RuleBroken"><c>message-files</c>, <c>paper-size</c>: read only when they may be kept.</exception>
    public static async Task<IReadOnlyList<byte[]>> Read(IReadOnlyList<IFormFile> files)
    {
        if (files.Count > ClaimMessage.MaxFiles)
        {
            throw new RuleBroken("message-files", ClaimMessage.MaxFiles);
        }

        var read = new List<byte[]>();
        foreach (var file in files)
        {
            read.Add(await UploadedPaper.Read(file));
        }

        return read;
    }
}
