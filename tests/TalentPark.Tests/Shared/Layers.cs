using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using NetArchTest.Rules;
using TalentPark.Domain.Shared;
using Xunit;

namespace TalentPark.Tests.Shared;

/// <summary>Who may use whom: Web → Application → Domain; Infrastructure → Application, Domain; between features only to the left.</summary>
public sealed class Layers
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly string[] Features = ["Shared", "Policy", "Registry", "Imports", "Claims", "Loans", "Payments", "Audit"];

    private static readonly Assembly Domain = typeof(Money).Assembly;

    private static readonly Assembly[] All =
        [Domain, .. new[] { "Application", "Infrastructure", "Web" }.Select(n => Assembly.Load($"TalentPark.{n}"))];

    public static TheoryData<string, string> ToTheRight =>
        [.. from left in Features from right in Features where Array.IndexOf(Features, left) < Array.IndexOf(Features, right) select (left, right)];

    [Fact]
    public void Domain_depends_on_the_framework_alone()
    {
        Assert.All(Domain.GetReferencedAssemblies(), a => Assert.StartsWith("System.", a.Name));
        var project = XDocument.Load(Path.Combine(GeneratedDoc.RepositoryRoot(), "src/TalentPark.Domain/TalentPark.Domain.csproj"));
        Assert.DoesNotContain(project.Descendants(), e => e.Name.LocalName is "PackageReference" or "ProjectReference");
    }

    [Fact]
    public void Domain_does_no_input_or_output() =>
        Check(Types.InAssembly(Domain).That().DoNotHaveName("ShippedPolicy").And().DoNotResideInNamespace("System")
            .ShouldNot().HaveDependencyOnAny("System.Net", "System.Data", "System.Diagnostics.Process", "System.Threading.Tasks.Task", "System.IO.File", "System.IO.Directory", "System.Console"));

    [Fact]
    public void Application_uses_neither_infrastructure_nor_web() =>
        Check(Types.InAssembly(All[1]).ShouldNot().HaveDependencyOnAny("TalentPark.Infrastructure", "TalentPark.Web"));

    [Fact]
    public void Infrastructure_does_not_use_web() => Check(Types.InAssembly(All[2]).ShouldNot().HaveDependencyOn("TalentPark.Web"));

    [Fact]
    public void Web_names_infrastructure_in_program_alone() =>
        Check(Types.InAssembly(All[3]).That().DoNotHaveNameStartingWith("Program").And().DoNotHaveNameStartingWith("<").ShouldNot().HaveDependencyOn("TalentPark.Infrastructure"));

    [Theory]
    [MemberData(nameof(ToTheRight))]
    public void A_feature_uses_only_what_stands_to_its_left(string feature, string right) =>
        Check(Types.InAssembly(Domain).That().ResideInNamespace($"TalentPark.Domain.{feature}").ShouldNot().HaveDependencyOn($"TalentPark.Domain.{right}"));

    [Fact]
    public void Every_folder_of_domain_is_a_feature() =>
        Assert.Empty(Domain.GetTypes().Select(t => t.Namespace).OfType<string>().Where(n => n.StartsWith("TalentPark.", StringComparison.Ordinal)).Select(n => n.Split('.')[2]).Distinct().Except(Features));

    [Fact]
    public void Domain_has_no_floating_point()
    {
        Assert.Empty(FloatingPointIn(Domain.GetTypes()));
    }

    [Fact]
    public void These_checks_find_what_they_look_for()
    {
        Assert.NotEmpty(FloatingPointIn([typeof(TimeSpan)]));
        Assert.NotEmpty(Types.InAssembly(Domain).That().ResideInNamespace("TalentPark.Domain.Claims").ShouldNot().HaveDependencyOn("TalentPark.Domain.Policy").GetResult().FailingTypeNames);
        Assert.NotEmpty(Types.InAssembly(All[3]).ShouldNot().HaveDependencyOn("TalentPark.Domain").GetResult().FailingTypeNames);
    }

    [Fact]
    public void Classes_nobody_derives_from_are_sealed()
    {
        var classes = All.SelectMany(a => a.GetTypes()).Where(t => t.IsClass && t.Namespace?.StartsWith("TalentPark.", StringComparison.Ordinal) == true).ToList();
        var bases = classes.Select(t => t.BaseType is { IsGenericType: true } b ? b.GetGenericTypeDefinition() : t.BaseType).ToHashSet();
        var open = classes.Where(t => !t.IsSealed && !t.IsAbstract && !bases.Contains(t) && !IsGenerated(t)).Select(t => t.FullName);
        Assert.Empty(open);
    }

    private static IEnumerable<string> FloatingPointIn(IEnumerable<Type> types) =>
        from type in types
        from member in type.GetMembers(Declared)
        from used in member switch
        {
            FieldInfo f => [f.FieldType],
            PropertyInfo p => [p.PropertyType],
            MethodBase m => m.GetParameters().Select(p => p.ParameterType).Append((m as MethodInfo)?.ReturnType).Concat(m.GetMethodBody()?.LocalVariables.Select(v => v.LocalType) ?? []),
            _ => Array.Empty<Type?>(),
        }
        where used is not null && Parts(used).Any(t => t == typeof(double) || t == typeof(float) || t == typeof(Half))
        select $"{type.Name}.{member.Name}";

    /// <summary>Made by a tool: migrations by EF, page classes by Razor, the rest by source generators.</summary>
    private static bool IsGenerated(Type type) =>
        type.IsDefined(typeof(CompilerGeneratedAttribute), false)
        || type.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute), false)
        || type.Namespace!.Contains(".Migrations", StringComparison.Ordinal)
        || (type.DeclaringType is { } outer && IsGenerated(outer));

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!) : type.GetGenericArguments().SelectMany(Parts).Append(type);

    private static void Check(ConditionList rule) => Assert.Empty(rule.GetResult().FailingTypeNames ?? []);
}
