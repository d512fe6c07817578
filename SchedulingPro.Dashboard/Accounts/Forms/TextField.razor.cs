using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Components;

namespace SchedulingPro.Dashboard.Accounts.Forms;

/// <summary>A line of text with its label, help and errors, tied together for screen readers. A password is never sent back.</summary>
public sealed partial class TextField
{
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>Id in the document, unique on the page.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    [Parameter]
    public string Type { get; set; } = "text";

    [Parameter]
    public string? Hint { get; set; }

    private string[] Errors => [.. EditContext.GetValidationMessages(FieldIdentifier)];

    private string? DescribedBy
    {
        get
        {
            var ids = $"{(Hint is null ? "" : $"{Id}-hint ")}{(Errors.Length == 0 ? "" : $"{Id}-error")}".Trim();
            return ids.Length == 0 ? null : ids;
        }
    }

    protected override bool TryParseValueFromString(
        string? value,
        [MaybeNullWhen(false)] out string result,
        [NotNullWhen(false)] out string? validationErrorMessage
    )
    {
        result = value ?? "";
        validationErrorMessage = null;
        return true;
    }

    private void Take(ChangeEventArgs change) => CurrentValueAsString = change.Value as string;
}
