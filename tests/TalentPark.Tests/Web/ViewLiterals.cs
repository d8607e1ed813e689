using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using TalentPark.Web;

namespace TalentPark.Tests.Web;

/// <summary>
/// The text that compiled pages write as it stands, between their tags. It is read from the compiled code, where Razor has already told
/// text from code: every WriteLiteral("…") of a view, joined with a mark where an expression is written.
/// </summary>
internal static partial class ViewLiterals
{
    private const byte LoadString = 0x72, Call = 0x28, CallVirtual = 0x6F;

    public static IEnumerable<string> Texts() =>
        from type in typeof(Words).Assembly.GetTypes()
        where type.FullName!.Contains("Pages_", StringComparison.Ordinal)
        from method in type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        from Match text in TextNode().Matches($">{Html(method)}<")
        where text.Groups[1].Value.Trim().Length > 0
        select text.Groups[1].Value.Trim();

    private static string Html(MethodInfo method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        var html = new StringBuilder();
        var inAttribute = false;
        for (var i = 0; i + 4 < code.Length; i++)
        {
            if (code[i] is Call or CallVirtual)
            {
                switch (Called(method, code, i))
                {
                    case "BeginWriteTagHelperAttribute":
                        inAttribute = true;
                        break;
                    case "EndWriteTagHelperAttribute":
                        inAttribute = false;
                        break;
                    case "Write":
                        html.Append('\u0001');
                        break;
                    case "WriteLiteral" when !inAttribute && i >= 5 && code[i - 5] == LoadString:
                        html.Append(method.Module.ResolveString(BitConverter.ToInt32(code, i - 4)));
                        break;
                }
            }
        }

        return html.ToString();
    }

    private static string? Called(MethodInfo method, byte[] code, int at)
    {
        // Only method and member references: the byte may as well be part of another instruction.
        var token = BitConverter.ToInt32(code, at + 1);
        if ((token >> 24) is not (0x06 or 0x0A))
        {
            return null;
        }

        try
        {
            return method.Module.ResolveMember(token, method.DeclaringType!.GetGenericArguments(), null)?.Name;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex(@">([^<>]*)<")]
    private static partial Regex TextNode();
}
