using System.Globalization;

namespace TalentPark.SystemTests.Shared;

/// <summary>What the environment may say of a test: how long, with which seed.</summary>
internal static class TestSetting
{
    public static int Number(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var n) ? n : otherwise;
}
