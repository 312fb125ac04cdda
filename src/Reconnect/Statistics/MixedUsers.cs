namespace Reconnect.Statistics;

/// <summary>People seen in several variations of a version: leaving them out biases what remains if they are many.</summary>
/// <param name="Warning">From 1 % of all; with an uneven split, whose arms lose unevenly, already above 0.1 %.</param>
public sealed record MixedUsers(long Users, bool Warning)
{
    private const int Fewest = 10;
    private const double Many = 0.01;
    private const double ManyWhereUneven = 0.001;

    public static MixedUsers Of(long mixed, long users, IReadOnlyCollection<decimal> shares)
    {
        var uneven = shares.Where(s => s > 0).Distinct().Skip(1).Any();
        var part = users == 0 ? 0 : (double)mixed / users;
        return new MixedUsers(mixed, mixed >= Fewest && (part >= Many || (uneven && part > ManyWhereUneven)));
    }
}
