using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Imports.Employers;

/// <summary>What one row tells of an employer; what its cells leave empty is not told.</summary>
public sealed class ToldEmployer
{
    public string Stir { get; private init; } = "";

    public string? Name { get; private init; }

    public string? Region { get; private init; }

    public string? District { get; private init; }

    public string? Address { get; private init; }

    public PhoneNumber? Phone { get; private init; }

    public BankAccount? Account { get; private init; }

    public IReadOnlyList<string> Directors { get; private init; } = [];

    public IReadOnlyList<(EmployerPeriodKind Kind, PeriodTerms Terms)> Periods { get; private init; } = [];

    public (Quarter Quarter, decimal Usd)? Export { get; private init; }

    /// <summary>Reads the row; faults land on it, and then the result is not to be used.</summary>
    public static ToldEmployer Read(FileRow row, PlaceNames places)
    {
        var stir = row.Read<Stir>("stir", Domain.Shared.Stir.TryParse);
        var region = row.Has("region") ? places.Region(row["region"]) : null;
        var district = region is not null && row.Has("district") ? places.District(region, row["district"]) : null;
        Check(row, "region", !row.Has("region") || region is not null, "region-unknown");
        Check(row, "district", !row.Has("district") || district is not null || (region is null && row.Has("region")), "district-unknown");
        Check(row, "district", !row.Has("region") || row.Has("district"), "required");
        return new()
        {
            Stir = stir.ToString(),
            Name = row.Has("name") ? row.Line("name", Employer.NameLength) : null,
            Region = region,
            District = district,
            Address = row.Has("address") ? row.Line("address", TrainingCentre.AddressLength) : null,
            Phone = row.ReadOptional<PhoneNumber>("phone", PhoneNumber.TryParse),
            Account = row.ReadOptional<BankAccount>("account", BankAccount.TryParse),
            Directors = ReadDirectors(row),
            Periods = [.. new[] { ReadPeriod(row, EmployerPeriodKind.Resident, "resident"), ReadPeriod(row, EmployerPeriodKind.Exporter, "exporter") }.OfType<(EmployerPeriodKind, PeriodTerms)>()],
            Export = ReadExport(row),
        };
    }

    public static string Column(EmployerPeriodKind kind) => kind == EmployerPeriodKind.Resident ? "resident-from" : "exporter-from";

    private static (EmployerPeriodKind, PeriodTerms)? ReadPeriod(FileRow row, EmployerPeriodKind kind, string column)
    {
        var (from, to) = (Day(row, $"{column}-from"), Day(row, $"{column}-to"));
        var isTold = row.Has($"{column}-from") || row.Has($"{column}-to") || row.Has($"{column}-ground");
        Check(row, $"{column}-from", !isTold || row.Has($"{column}-from"), "required");
        Check(row, $"{column}-to", !(to < from), "range-order");
        var ground = isTold ? row.Line($"{column}-ground", EmployerPeriod.GroundLength) : "";
        return isTold && !row.IsRefused && from is { } first ? (kind, new PeriodTerms(new DateRange(first, to), ground)) : null;
    }

    private static (Quarter, decimal)? ReadExport(FileRow row)
    {
        var quarter = row.ReadOptional<Quarter>("quarter", Domain.Shared.Quarter.TryParse);
        var usd = row.ReadOptional<decimal>("export-usd", CellParsers.Sum);
        Check(row, "quarter", !row.Has("export-usd") || row.Has("quarter"), "required");
        Check(row, "export-usd", !row.Has("quarter") || row.Has("export-usd"), "required");
        Check(row, "export-usd", !row.IsFine("export-usd") || usd is null || EmployerExport.IsSum(usd.Value), "export-range");
        return quarter is { } q && usd is { } sum ? (q, sum) : null;
    }

    private static IReadOnlyList<string> ReadDirectors(FileRow row)
    {
        var names = new List<string>();
        foreach (var text in row["directors"].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (PersonName.TryParse(text, out var name, out var fault))
            {
                names.Add(name.ToString());
            }
            else
            {
                row.Refuse("directors", fault);
            }
        }

        return names;
    }

    private static DateOnly? Day(FileRow row, string column)
    {
        var day = row.ReadOptional<DateOnly>(column, CellParsers.Day);
        Check(row, column, !row.IsFine(column) || day is null || DayRules.IsSensible(day.Value), "day-range");
        return row.IsFine(column) ? day : null;
    }

    private static void Check(FileRow row, string column, bool isFine, string fault)
    {
        if (!isFine)
        {
            row.Refuse(column, fault);
        }
    }
}
