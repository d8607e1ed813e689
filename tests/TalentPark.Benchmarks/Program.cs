using TalentPark.Benchmarks.Rules;

// dotnet run -c Release --project tests/TalentPark.Benchmarks -- rules
return args switch
{
    ["rules"] => await RulesSection.Run(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Name a section: rules.");
    return 2;
}
