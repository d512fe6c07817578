using Bunit;
using SchedulingPro.Dashboard.Components.Tables;

namespace SchedulingPro.Tests.Components;

public sealed class DataTableTests : ComponentTest
{
    private static readonly TableColumn<string>[] Columns =
    [
        new("name", "Name", item => builder => builder.AddContent(0, item), Sortable: true),
        new("length", "Length", item => builder => builder.AddContent(0, item.Length), Sortable: true, Numeric: true),
    ];

    private IRenderedComponent<DataTable<string>> Table(IReadOnlyList<string>? items) =>
        Render<DataTable<string>>(parameters =>
            parameters
                .Add(t => t.Caption, "Words")
                .Add(t => t.Items, items)
                .Add(t => t.Columns, Columns)
                .Add(t => t.Sort, new TableSort("name", Descending: false))
                .Add(t => t.SortHref, sort => $"/words?sort={sort.Key}&desc={sort.Descending}")
                .Add(t => t.RowHref, item => $"/words/{item}")
                .Add(t => t.IsSelected, item => item == "beta")
                .Add(t => t.Empty, "<p class='none'>No words</p>")
        );

    [Fact]
    public void Table_Loading_ShowsASkeleton() => Assert.NotNull(Table(null).Find(".skeleton"));

    [Fact]
    public void Table_Empty_ShowsWhatThePageSays() => Assert.Equal("No words", Table([]).Find(".none").TextContent);

    [Fact]
    public void Table_Rows_AreLinksAndOneIsSelected()
    {
        var table = Table(["alpha", "beta"]);

        Assert.Equal(
            ["/words/alpha", "/words/beta"],
            table.FindAll("[data-row-link]").Select(link => link.GetAttribute("href"))
        );
        Assert.Equal("beta", table.Find(".table-selected [data-row-link]").TextContent.Trim());
    }

    [Fact]
    public void Head_Sorted_SaysSoAndTurnsAround()
    {
        var table = Table(["alpha"]);

        Assert.Equal("ascending", table.Find("th").GetAttribute("aria-sort"));
        Assert.Equal(
            ["/words?sort=name&desc=True", "/words?sort=length&desc=True"],
            table.FindAll(".table-sort").Select(link => link.GetAttribute("href"))
        );
    }
}
