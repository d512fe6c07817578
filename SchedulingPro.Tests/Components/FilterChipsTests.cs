using System.Collections.Immutable;
using Bunit;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.Components.FilterBar;

namespace SchedulingPro.Tests.Components;

/// <summary>Ids in filters are shown by their names, and ids that one may not see are not shown as names.</summary>
public sealed class FilterChipsTests : ComponentTest
{
    [Theory]
    [InlineData("company", "7", "is not one of your companies")]
    [InlineData("scheduler", "s-north", "is North")]
    [InlineData("scheduler", "s-last", "is Last")]
    [InlineData("scheduler", "s-other", "is not one of your schedulers")]
    public void Chip_OfAnId_IsItsNameOrSaysThatItIsNotYours(string key, string value, string expected) =>
        Assert.Equal(expected, Words(key, FilterTerm.AnyOf([value])));

    [Fact]
    public void Chip_OfSeveralIds_TellsWhichIsNotYours() =>
        Assert.Equal(
            "is North, s-other (not one of your schedulers)",
            Words("scheduler", FilterTerm.AnyOf(["s-north", "s-other"]))
        );

    [Fact]
    public void Chip_LeftOutId_KeepsTheId() =>
        Assert.Equal("is not 7 (not one of your companies)", Words("company", FilterTerm.NoneOf(["7"])));

    private string Words(string key, FilterTerm term)
    {
        var values = new FewValues();
        var chips = Render<FilterChips>(p =>
            p.Add(c => c.Terms, ImmutableSortedDictionary<string, FilterTerm>.Empty.Add(key, term))
                .Add(c => c.Find, k => FilterQuestion.Of(SessionFilterCatalog.Find(k)!, values))
        );
        return chips.Find(".chip-value").TextContent;
    }

    // As with many schedulers: the last one is found only by whoever asks for it.
    private sealed class FewValues : IFilterValues
    {
        public Task<IReadOnlyList<FilterOption>> FindAsync(
            SessionFilterField field,
            string search,
            CancellationToken cancellationToken
        ) =>
            Task.FromResult<IReadOnlyList<FilterOption>>(
                (field.Key, search) switch
                {
                    ("scheduler", "") => [new("s-north", "North")],
                    ("scheduler", "s-last") => [new("s-last", "Last")],
                    _ => [],
                }
            );
    }
}
