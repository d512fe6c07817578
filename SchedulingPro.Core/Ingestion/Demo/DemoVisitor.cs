using System.Globalization;
using Bogus;

namespace SchedulingPro.Core.Ingestion.Demo;

/// <summary>An invented person: the same number is the same person, so that visitors come back.</summary>
internal sealed record DemoVisitor(string First, string Last, string Phone, string Email, string Street, int Place)
{
    private static readonly int[] AreaCodes =
    [
        .. Enumerable.Range(201, 789).Where(c => c / 10 % 10 != 9 && c % 100 != 11 && c % 100 != 55),
    ];

    private static readonly Bogus.DataSets.Name Names = new();
    private static readonly Bogus.DataSets.Address Streets = new();

    /// <summary>Numbers 555-0100 to 555-0199 are kept free for fiction in every area code; no two persons share one.</summary>
    internal static DemoVisitor Of(int number)
    {
        var random = new Randomizer(unchecked((number * 7919) + 17));
        string first,
            last,
            road;
        lock (Names)
        {
            (Names.Random, Streets.Random) = (random, random);
            (first, last, road) = (Names.FirstName(), Names.LastName(), Streets.StreetName());
        }

        var digits = (int)(((long)number * 48271) % (AreaCodes.Length * 100L));
        var phone = string.Create(CultureInfo.InvariantCulture, $"({AreaCodes[digits / 100]}) 555-01{digits % 100:00}");
        var domain = random.Bool(0.7f) ? "example.com" : "example.org";
        var email = string.Create(
            CultureInfo.InvariantCulture,
            $"{Plain(first)}.{Plain(last)}{number % 1000}@{domain}"
        );
        var street = string.Create(CultureInfo.InvariantCulture, $"{random.Int(100, 9899)} {road}");
        return new(first, last, phone, email, street, random.Int(0, DemoCatalog.Served.Length - 1));
    }

    private static string Plain(string name) => string.Concat(name.Where(char.IsAsciiLetter)).ToLowerInvariant();
}
