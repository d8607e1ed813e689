using System.Diagnostics;

namespace TalentPark.Benchmarks;

/// <summary>What one operation costs: the best turn, which a busy machine disturbs least, and the median of all turns.</summary>
internal sealed record Cost(string Name, double Best, double Median, double Bytes)
{
    public double PerSecond => 1e9 / Best;
}

/// <summary>
/// Measures several ways of doing the same in turns, so that a disturbance of the machine falls on all of them alike. One thread, and the process is
/// bound to one core, so that neither the compiler nor the collector of garbage helps from another one. Time is the core's time spent on this process,
/// theirs included. What else runs still costs through cold caches, so ratios are taken of the best turns.
/// </summary>
internal static class Measure
{
    public static void OnOneCore()
    {
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
        {
            var process = Process.GetCurrentProcess();
            process.ProcessorAffinity = process.ProcessorAffinity & -process.ProcessorAffinity;
        }
    }

    /// <param name="rounds">Turns each way gets after warm-up.</param>
    /// <param name="turn">How long a turn should last.</param>
    /// <param name="ways">Each does the number of operations it is asked for.</param>
    public static IReadOnlyList<Cost> InTurns(int rounds, TimeSpan turn, params (string Name, Action<int> Run)[] ways)
    {
        var sizes = ways.Select(w => SizeOf(w.Run, turn)).ToArray();
        var times = ways.Select(_ => new List<double>()).ToArray();
        var bytes = ways.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < ways.Length; i++)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                var start = Environment.CpuUsage.TotalTime;
                ways[i].Run(sizes[i]);
                var elapsed = Environment.CpuUsage.TotalTime - start;
                times[i].Add(elapsed.TotalNanoseconds / sizes[i]);
                bytes[i].Add((double)(GC.GetAllocatedBytesForCurrentThread() - before) / sizes[i]);
            }
        }

        return [.. ways.Select((w, i) => new Cost(w.Name, times[i].Min(), Median(times[i]), Median(bytes[i])))];
    }

    /// <summary>Warms up until a turn lasts as long as asked; the compiler's tiers have passed by then.</summary>
    private static int SizeOf(Action<int> run, TimeSpan turn)
    {
        var size = 64;
        var warm = Stopwatch.StartNew();
        while (true)
        {
            var start = Stopwatch.GetTimestamp();
            run(size);
            var elapsed = Stopwatch.GetElapsedTime(start);
            if (elapsed >= turn && warm.Elapsed > 4 * turn)
            {
                return Math.Max(64, (int)(size * (turn / elapsed)));
            }

            size = elapsed < turn ? size * 2 : size;
        }
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
