using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;
using Xunit;

namespace TalentPark.Tests.Registry;

public sealed class MergeTests
{
    private static readonly Provenance Seen = new(FactSource.ItPark, new(2025, 9, 1));
    private static readonly OrganisationContact Contact = new("1726", "1726269", "Navoiy 1", PhoneNumber.Parse("901112233"), "Direktor");
    private static readonly Pinfl Number = Pinfl.Parse("60308027020015");

    [Fact]
    public void The_record_without_a_number_becomes_a_pointer_and_gives_what_was_chosen()
    {
        var (kept, gone) = (Identified(), Bare("Karimof", "Aziza"));
        gone.MergeInto(kept, PersonFields.GivenName | PersonFields.Phone);
        Assert.Equal(("Karimov", "Aziza", "+998901112233", kept.Id), (kept.FamilyName, kept.GivenName, kept.Phone, gone.MergedIntoId));
        Assert.Equal("karimov aziza", kept.NameKey);
        Assert.Equal(new byte[] { 7 }, kept.PhoneHash);
    }

    [Fact]
    public void A_record_with_a_number_is_never_the_one_to_go() =>
        Assert.Equal("merge-pinfl", Assert.Throws<RuleBroken>(() => Identified().MergeInto(Bare("Karimov", "Aziza"), PersonFields.None)).Code);

    [Fact]
    public void A_record_is_merged_once_and_not_into_itself()
    {
        var (kept, gone) = (Identified(), Bare("Karimov", "Aziza"));
        gone.MergeInto(kept, PersonFields.None);
        foreach (var again in new Action[] { () => gone.MergeInto(kept, 0), () => Bare("A", "B").MergeInto(gone, 0), () => { var same = Bare("A", "B"); same.MergeInto(same, 0); } })
        {
            Assert.Equal("merge-again", Assert.Throws<RuleBroken>(again).Code);
        }
    }

    [Fact]
    public void The_birth_date_is_the_numbers_own()
    {
        var (kept, gone) = (Identified(), Bare("Karimov", "Aziza", new(2001, 1, 1)));
        Assert.Equal("birth-date-by-pinfl", Assert.Throws<RuleBroken>(() => gone.MergeInto(kept, PersonFields.BirthDate)).Code);
    }

    [Fact]
    public void A_number_is_set_once_and_agrees_with_the_birth_date()
    {
        var person = Bare("Karimov", "Aziza");
        Assert.Equal("pinfl-birth-date", Assert.Throws<RuleBroken>(() => Bare("Karimov", "Aziza", new(2001, 1, 1)).SetPinfl(Number, [1])).Code);
        person.SetPinfl(Number, [1]);
        Assert.Equal("pinfl-known", Assert.Throws<RuleBroken>(() => person.SetPinfl(Number, [1])).Code);
    }

    [Fact]
    public void Periods_become_one_union_in_which_the_kept_records_days_stay()
    {
        var (kept, gone) = (Firm("301000011"), Firm("301000022"));
        kept.AddPeriod(EmployerPeriodKind.Resident, new(new(2024, 1, 1), new(2024, 12, 31)), "K", Seen);
        gone.AddPeriod(EmployerPeriodKind.Resident, new(new(2023, 1, 1), new(2024, 6, 30)), "G1", Seen);
        gone.AddPeriod(EmployerPeriodKind.Resident, new(new(2024, 9, 1), null), "G2", Seen);
        gone.AddPeriod(EmployerPeriodKind.Exporter, new(new(2024, 1, 1), null), "G3", Seen);
        Assert.Equal(2, kept.OverlappingOf(gone).Count);
        gone.MergeInto(kept, EmployerFields.Name);
        Assert.Equal(
            [("G1", new(2023, 1, 1), new DateOnly(2023, 12, 31)), ("K", new(2024, 1, 1), new DateOnly(2024, 12, 31)), ("G2", new(2025, 1, 1), (DateOnly?)null), ("G3", new(2024, 1, 1), null)],
            kept.Periods.OrderBy(p => p.Kind).ThenBy(p => p.Period.From).Select(p => (p.Ground, p.Period.From, p.Period.To)));
    }

    [Fact]
    public void The_same_job_keeps_the_stronger_sources_word_and_every_month()
    {
        var person = Guid.NewGuid();
        var job = Employment.Record(Guid.NewGuid(), person, Guid.NewGuid(), new(2025, 3, 1), null, new(FactSource.Register, new(2025, 8, 1)));
        var other = Employment.Record(Guid.NewGuid(), person, Guid.NewGuid(), new(2025, 3, 1), new(2025, 8, 31), new(FactSource.Centre, new(2025, 9, 1)));
        job.SeeWage(new(2025, 3, 1), 10, new(FactSource.Register, new(2025, 8, 1)));
        other.SeeWage(new(2025, 3, 1), 20, new(FactSource.Centre, new(2025, 9, 1)));
        other.SeeWage(new(2025, 4, 1), 30, new(FactSource.Centre, new(2025, 9, 1)));
        var told = job.Absorb(other);
        Assert.Null(job.LeftOn);
        Assert.Equal([10m, 30m], job.Wages.OrderBy(w => w.Month).Select(w => w.Gross));
        Assert.Equal([Facts.LeftOn, "wage:2025-03"], told.Select(t => t.Fact));
    }

    private static Person Identified() => Person.Register(Guid.CreateVersion7(), Number, [1], Name("Karimov"), Name("Aziz"), null, null, "1726");

    private static Person Bare(string family, string given, DateOnly? born = null) =>
        Person.RegisterWithoutPinfl(Guid.CreateVersion7(), new(Name(family), Name(given), null), born ?? Number.BirthDate, PhoneNumber.Parse("901112233"), [7], "1726");

    private static Employer Firm(string stir) => Employer.Register(Guid.CreateVersion7(), Stir.Parse(stir), "Namuna " + stir, Contact);

    private static PersonName Name(string text) => PersonName.Parse(text);
}
