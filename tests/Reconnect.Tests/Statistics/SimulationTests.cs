using Reconnect.Testing.Simulations;

namespace Reconnect.Tests.Statistics;

/// <summary>A part of the simulations that the benchmarks run in full; seeds are fixed, so that they pass always or never.</summary>
public sealed class SimulationTests
{
    private const int Runs = 20_000;

    [Fact]
    public void What_the_report_says_about_simulated_tests_is_wrong_no_oftener_than_it_says() =>
        AllSimulations.Run(Runs).Where(f => !f.Holds).Should().BeEmpty();
}
