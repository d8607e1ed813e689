using System.Text;
using System.Text.Unicode;

namespace TalentPark.Infrastructure.Imports;

/// <summary>In which encoding a text file was saved: told by its mark, else UTF-8 when every byte fits, else Windows-1251, as Excel in Russian saves CSV.</summary>
internal static class TextEncodings
{
    private static readonly Encoding Windows1251 = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;

    public static bool HasMark(ReadOnlySpan<byte> head) => head.StartsWith(Encoding.UTF8.Preamble) || head.StartsWith(Encoding.Unicode.Preamble) || head.StartsWith(Encoding.BigEndianUnicode.Preamble);

    public static Encoding Of(ReadOnlySpan<byte> content) =>
        content.StartsWith(Encoding.Unicode.Preamble) ? Encoding.Unicode
        : content.StartsWith(Encoding.BigEndianUnicode.Preamble) ? Encoding.BigEndianUnicode
        : Utf8.IsValid(content) ? Encoding.UTF8
        : Windows1251;
}
