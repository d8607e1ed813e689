using System.Globalization;
using CsCheck;
using TalentPark.Domain.Registry;
using Xunit;

namespace TalentPark.Tests.Registry;

/// <summary>Which records are of one person or firm: examples in the two tables beside, and what holds for all.</summary>
public sealed class MatchTests
{
    private static readonly Gen<string> Families = OneOf("Karimov", "Karimof", "Каримов", "Karimova", "Shukurov", "Shukruov", "Ali", "Yusupova Karimova");
    private static readonly Gen<string> Givens = OneOf("Aziz", "Азиз", "Aziza", "Hasan", "Husan", "Karimov", "Oʻktam", "Aziz Akmalovich");
    private static readonly Gen<string> Fathers = OneOf("", "Akmal oʻgʻli", "Akmalovich", "Rustam qizi", "Rustamovna");
    private static readonly Gen<DateOnly> Days = OneOf(new DateOnly(2000, 5, 1), new DateOnly(2000, 1, 5));
    private static readonly Gen<string?> Phones = OneOf<string?>(null, "1", "2");
    private static readonly Gen<string?> Numbers = OneOf<string?>(null, "A", "B");

    private static readonly Gen<PersonTraits> Persons = Gen.Select(Numbers, Families, Givens, Fathers, Days, Phones, (n, f, g, p, d, t) => new PersonTraits(n, f, g, p, d, t));

    public static TheoryData<string, string, string, string, string> PersonExamples => Read("person-matches.csv");

    public static TheoryData<string, string, string, string, string> EmployerExamples => Read("employer-matches.csv");

    [Theory]
    [MemberData(nameof(PersonExamples))]
    public void Two_persons_match(string why, string one, string other, string result, string fields)
    {
        var match = PersonMatch.Of(Person(one), Person(other));
        Assert.Equal((why, result, fields), (why, match.Result.ToString(), match.Result == MatchResult.None ? "" : match.Fields.ToString()));
    }

    [Theory]
    [MemberData(nameof(EmployerExamples))]
    public void Two_employers_match(string why, string one, string other, string result, string fields)
    {
        var match = EmployerMatch.Of(Employer(one), Employer(other));
        Assert.Equal((why, result, fields), (why, match.Result.ToString(), match.Result == MatchResult.None ? "" : match.Fields.ToString()));
    }

    [Fact]
    public void It_does_not_matter_which_is_asked_about_the_other() =>
        Gen.Select(Persons, Persons).Sample((one, other) => PersonMatch.Of(one, other) == PersonMatch.Of(other, one), iter: 20_000);

    [Fact]
    public void Everybody_is_like_himself() =>
        Persons.Sample(p => PersonMatch.Of(p, p).Result == (p.Pinfl is not null || p.Phone is not null ? MatchResult.Definite : MatchResult.Possible), iter: 5_000);

    [Fact]
    public void Learning_that_one_more_fact_agrees_never_weakens_a_match() => Gen.Select(Persons, Persons, Gen.Int[0, 3]).Sample(
        (one, other, which) =>
        {
            var before = PersonMatch.Of(one, other).Result;
            var (a, b) = which switch
            {
                0 when one.Phone is null => (one with { Phone = other.Phone }, other),
                1 when one.Pinfl is null => (one with { Pinfl = other.Pinfl }, other),
                2 when one.Patronymic.Length == 0 && one.FamilyName == other.FamilyName && one.GivenName == other.GivenName => (one with { Patronymic = other.Patronymic }, other),
                3 => (one with { BirthDate = other.BirthDate }, other),
                _ => (one, other),
            };
            return PersonMatch.Of(a, b).Result >= before;
        },
        iter: 20_000);

    [Fact]
    public void Two_different_numbers_are_never_definitely_one_person() => Gen.Select(Persons, Persons).Sample(
        (one, other) => one.Pinfl is null || other.Pinfl is null || one.Pinfl == other.Pinfl || PersonMatch.Of(one, other).Result != MatchResult.Definite,
        iter: 20_000);

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static PersonTraits Person(string text)
    {
        var parts = text.Split('|');
        return new(Known(parts[5]), parts[0], parts[1], parts[2], DateOnly.ParseExact(parts[3], "yyyy-MM-dd", CultureInfo.InvariantCulture), Known(parts[4]));
    }

    private static EmployerTraits Employer(string text)
    {
        var parts = text.Split('|');
        return new(parts[0], parts[1], parts[2], parts[3]);
    }

    private static string? Known(string text) => text.Length == 0 ? null : text;

    private static TheoryData<string, string, string, string, string> Read(string file)
    {
        var data = new TheoryData<string, string, string, string, string>();
        foreach (var row in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Registry", file)).Skip(1).Select(l => l.Split(';')))
        {
            data.Add(row[0], row[1], row[2], row[3], row[4]);
        }

        return data;
    }
}
