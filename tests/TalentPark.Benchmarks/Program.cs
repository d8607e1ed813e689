using TalentPark.Benchmarks.Pdf;
using TalentPark.Benchmarks.Rules;

// dotnet run -c Release --project tests/TalentPark.Benchmarks -- rules
return args switch
{
    ["rules"] => await RulesSection.Run(),
    ["pdf"] => await PdfSection.Run(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Name a section: rules, pdf.");
    return 2;
}
