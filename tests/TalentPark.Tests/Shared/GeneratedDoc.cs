using Xunit;

namespace TalentPark.Tests.Shared;

/// <summary>A document made from the code. Run the tests with <c>UPDATE_DOCS=1</c> to write it anew.</summary>
public static class GeneratedDoc
{
    /// <param name="path">From the repository's root, such as <c>docs/rules/parameters.md</c>.</param>
    /// <param name="text">What the document has to say, with line feeds.</param>
    public static void Check(string path, string text)
    {
        var file = Path.Combine(RepositoryRoot(), path);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        Assert.True(File.Exists(file), $"{path} is missing: run the tests once with UPDATE_DOCS=1.");
        Assert.True(File.ReadAllText(file).ReplaceLineEndings("\n") == text, $"{path} is stale: run the tests once with UPDATE_DOCS=1.");
    }

    /// <summary>The nearest folder above the tests that holds the solution.</summary>
    public static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TalentPark.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("TalentPark.sln was not found above the tests.");
    }
}
