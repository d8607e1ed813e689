using TalentPark.Application.Registry;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Imports.Trainings;

/// <summary>A row of the file as read, and what it comes to.</summary>
public sealed class TypedTraining
{
    public required TypedPerson Person { get; init; }

    public required string Region { get; init; }

    public string? District { get; init; }

    public required string CourseName { get; init; }

    public required string Direction { get; init; }

    public DateOnly StartedOn { get; init; }

    public DateOnly CompletedOn { get; init; }

    /// <summary>The certificate's days when the higher rate is asked for; null when it is not.</summary>
    public (DateOnly? From, DateOnly? To)? Disability { get; init; }

    /// <summary>What tells one person of the file from another: the PINFL, or name and birth date.</summary>
    public string PersonKey => _key ??= Person.Pinfl?.Value ?? $"{NameKey}|{Person.BirthDate.DayNumber}";

    public string NameKey => _nameKey ??= SearchKey.Of($"{Person.FamilyName} {Person.GivenName} {Person.Patronymic}");

    public byte[]? PinflHash { get; set; }

    public Guid PersonId { get; set; }

    /// <summary>The id of the person this row adds; null when the person is on record or an earlier row's.</summary>
    public Guid? NewPersonId { get; set; }

    public Guid CourseId { get; set; }

    /// <summary>The course this row opens.</summary>
    public Course? NewCourse { get; set; }

    public bool IsNewTraining { get; set; }

    /// <summary>The whole person, where the row may change it.</summary>
    public Person? OnRecord { get; set; }

    public bool ChangesDisability => Disability is { } told && OnRecord is { } person
        && (!person.DisabilityClaimed || person.DisabilityFrom != told.From || person.DisabilityTo != told.To)
        && person.DisabilitySource is null or FactSource.Centre;

    private string? _key;
    private string? _nameKey;

    /// <summary>Reads the row; faults land on it, and then the result is not to be used.</summary>
    public static TypedTraining Read(FileRow row, TrainingBooks books, DateOnly today)
    {
        var typed = new Typed();
        var birthDate = row.Has("birth-date") ? row.Read<DateOnly>("birth-date", CellParsers.Day) : default(DateOnly?);
        var isBirthRead = row.IsFine("birth-date");
        var person = TypedPerson.Read(
            typed, new(row["pinfl"], row["family-name"], row["given-name"], row["patronymic"], birthDate, row["phone"]), today, needsPinfl: false);
        foreach (var fault in typed.Faults.Where(f => isBirthRead || f.Field != nameof(PersonText.BirthDate)))
        {
            row.Refuse(Column(fault.Field), fault.Code, [.. fault.Values]);
        }

        var region = books.Places.Region(row["region"]);
        var district = region is null || !row.Has("district") ? null : books.Places.District(region, row["district"]);
        Check(row, "region", region is not null, "region-unknown");
        Check(row, "district", region is null || !row.Has("district") || district is not null, "district-unknown");
        var direction = books.Direction(row["direction"]);
        Check(row, "direction", direction is not null, "direction-unknown");
        var (start, end) = Period(row, "course-start", "course-end", "course-order");
        var name = row.Line("course", Course.NameLength);
        return new()
        {
            Person = person,
            Region = region ?? "",
            District = district,
            CourseName = name,
            Direction = direction ?? "",
            StartedOn = start ?? default,
            CompletedOn = end ?? default,
            Disability = ReadDisability(row),
        };
    }

    private static (DateOnly? From, DateOnly? To)? ReadDisability(FileRow row)
    {
        var claimed = row.ReadOptional<bool>("disability", CellParsers.YesNo);
        var days = Period(row, "disability-from", "disability-to", "range-order");
        if (claimed is not true && (days.From ?? days.To) is not null)
        {
            row.Refuse("disability", "disability-not-claimed");
        }

        return claimed is true ? days : null;
    }

    private static (DateOnly? From, DateOnly? To) Period(FileRow row, string fromColumn, string toColumn, string orderFault)
    {
        var from = Day(row, fromColumn);
        var to = Day(row, toColumn);
        Check(row, toColumn, !(to < from), orderFault);
        return (from, to);
    }

    private static DateOnly? Day(FileRow row, string column)
    {
        var day = row.ReadOptional<DateOnly>(column, CellParsers.Day);
        if (!row.IsFine(column))
        {
            return null;
        }

        Check(row, column, day is null || DayRules.IsSensible(day.Value), "day-range");
        return day;
    }

    private static void Check(FileRow row, string column, bool isFine, string fault)
    {
        if (!isFine)
        {
            row.Refuse(column, fault);
        }
    }

    private static string Column(string field) => field switch
    {
        nameof(PersonText.FamilyName) => "family-name",
        nameof(PersonText.GivenName) => "given-name",
        nameof(PersonText.BirthDate) => "birth-date",
        _ => field.ToLowerInvariant(),
    };
}
