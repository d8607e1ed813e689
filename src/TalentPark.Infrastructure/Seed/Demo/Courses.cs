using static TalentPark.Infrastructure.Seed.Demo.Fate;

namespace TalentPark.Infrastructure.Seed.Demo;

/// <summary>
/// The courses of the story and what becomes of their graduates. Whoever was hired 224 to 268 days ago is ready today, up to 246 with the window
/// about to close; after 178 days or fewer it is too early. A claim's lines were hired as many days before it.
/// </summary>
internal static class Courses
{
    /// <summary>The course to which a centre adds somebody from an old list, who is in the register with a PINFL.</summary>
    public static CourseCast WithAnOldList => All[1];

    public static readonly IReadOnlyList<CourseCast> All =
    [
        new("namuna", "Python dasturlash, 11-guruh", "programming.python", -395,
        [
            Job(20).On("A"), Job(26, "export").On("A"), Job(33, "systems").On("A").Holds(Certificate.Valid), Job(41).On("A"), Job(55, "systems").On("A"),
            Job(18), Job(30).Paid(8), Jobless(),
        ]),
        new("misol", "Frontend: React, 7-guruh", "programming.react-js", -360,
        [
            Job(14).On("B"), Job(22, "export").On("B"), Job(35, "systems").On("B"), Job(48).On("B"), Job(52, "systems").On("B"),
            Job(30).Left(120), Job(104), Job(25).Late(), Jobless(),
        ]),
        new("andoza", "UI/UX dizayn, 3-guruh", "graphic-design.figma", -335,
        [
            Job(8).On("C"), Job(15, "systems").On("C"), Job(24).On("C"), Job(12, "digital"), Job(20).Left(90), Jobless(),
        ]),
        new("namuna", "Java dasturlash, 5-guruh", "programming.java", -305,
        [
            Job(15).On("D"), Job(21, "systems").On("D"), Job(28).On("D"), Job(34, "export").On("D"), Job(42, "systems").On("D"), Job(48).On("D"),
            Job(45), Job(54, "systems"), Jobless(),
        ]),
        new("misol", "Backend: Node.js, 4-guruh", "programming.node-js", -300,
        [
            Job(30).On("E"), Job(38, "systems").On("E"), Job(46).On("E"), Job(58, "systems").On("E"),
            Job(6).On("F"), Job(14, "systems").On("F"), Job(24).On("F"), Job(41), Job(20, "digital"),
        ]),
        new("andoza", "QA muhandisi, 2-guruh", "other.qa-engineer", -290,
        [
            Job(8).On("G"), Job(16, "systems").On("G"), Job(25).On("G"), Job(33, "systems").On("G"),
            Job(28).On("H"), Job(36, "systems").On("H"), Job(44, "export"),
        ]),
        new("qolip", "WordPress va PHP, 1-guruh", "programming.wordpress", -270,
        [
            Job(12).On("L"), Job(20, "systems").On("L"), Job(30), Job(8, "systems"), Job(34).Without(5),
        ]),
        new("namuna", ".NET dasturlash, 6-guruh", "programming.dotnet", -265,
        [
            Job(5), Job(9, "systems"), Job(14), Job(27, "systems"), Job(31), Job(36, "systems").Holds(Certificate.Valid),
            Job(18).On("I"), Job(23, "systems").On("I"), Job(29).On("I"), Job(33).Without(4), Job(21, "systems").Holds(Certificate.Silent),
            Job(30, "systems").AlsoElsewhere("x1"), Job(34).AlsoElsewhere("x2"),
        ]),
        new("misol", "Maʼlumotlar tahlili, 5-guruh", "other.data-analytics", -255,
        [
            Job(3, "systems"), Job(16), Job(20, "systems"), Job(26), Job(28, "systems").Holds(Certificate.Ended), Again("x1"), Again("x2"),
            Job(22).Without(2), Job(19, "systems").Paid(8), Job(24, "export"),
        ]),
        new("tajriba", "Flutter ilovalari, 2-guruh", "mobile.flutter", -250,
        [
            Job(3).On("M"), Job(9, "systems").On("M"), Job(5).On("J"), Job(12, "systems").On("J").Holds(Certificate.Valid), Job(20).On("J"),
            Job(15), Job(23, "systems"), Job(18).Holds(Certificate.Silent), Jobless(),
        ]),
        new("sinov", "Kiberxavfsizlik, 1-guruh", "other.cybersecurity", -240,
        [
            Job(5), Job(12, "systems"), Job(10, "export"), Jobless(), Job(30),
        ]),
        new("andoza", "Ofis dasturlari, 9-guruh", "unlisted", -200, [Job(15), Job(25, "systems"), Jobless()]),
        new("qolip", "Laravel, 2-guruh", "programming.laravel", -170, [Job(10), Job(20, "systems"), Jobless()]),
        new("namuna", "Frontend: Vue, 8-guruh", "programming.vue", -150,
        [
            Job(8), Job(17, "systems"), Job(30), Job(52, "systems"), Job(25, "export"), Job(14, "digital"), Job(12).Left(40),
        ]),
        new("misol", "Python AI, 2-guruh", "programming.python-ai", -110, [Job(6), Job(20, "systems"), Job(45), Job(30, "digital"), Jobless()]),
        new("andoza", "Kotlin ilovalari, 1-guruh", "mobile.kotlin", -75, [Job(10), Job(31, "systems"), Jobless(), Jobless()]),
        new("tajriba", "Oʻyin yaratish: Unity, 1-guruh", "game-dev.unity", -60, [Job(10), Job(24, "systems"), Jobless(), Jobless()]),
        new("namuna", "DevOps, 2-guruh", "other.devops", -35, [Job(9), Job(20, "systems"), Jobless(), Jobless(), Jobless()]),
        new("misol", "UI/UX dizayn, 6-guruh", "graphic-design.ui-ux", 25, [Jobless(), Jobless(), Jobless(), Jobless()]),
    ];
}
