using TalentPark.Benchmarks.Imports;
using TalentPark.Benchmarks.Payments;
using TalentPark.Benchmarks.Pdf;
using TalentPark.Benchmarks.Rules;
using TalentPark.Benchmarks.Search;

// dotnet run -c Release --project tests/TalentPark.Benchmarks -- rules
return args switch
{
    ["rules"] => await RulesSection.Run(),
    ["imports"] => await ImportsSection.Run(),
    ["payments"] => await PaymentsSection.Run(),
    ["pdf"] => await PdfSection.Run(),
    ["search"] => await SearchSection.Run(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Name a section: rules, pdf, search, imports, payments.");
    return 2;
}
