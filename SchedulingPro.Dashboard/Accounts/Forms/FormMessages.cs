using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace SchedulingPro.Dashboard.Accounts.Forms;

/// <summary>
/// Shows messages of the form around it. It listens to the form itself: without a changed parameter of its own it would not
/// be painted again.
/// </summary>
public abstract class FormMessages : ComponentBase, IDisposable
{
    [CascadingParameter]
    private EditContext Form { get; set; } = null!;

    protected override void OnInitialized() => Form.OnValidationStateChanged += Refresh;

    public void Dispose()
    {
        Form.OnValidationStateChanged -= Refresh;
        GC.SuppressFinalize(this);
    }

    /// <summary>Messages about an input of the model; an empty name means the form as a whole.</summary>
    protected string[] MessagesOf(string field) =>
        [.. Form.GetValidationMessages(new FieldIdentifier(Form.Model, field))];

    private void Refresh(object? sender, ValidationStateChangedEventArgs change) => StateHasChanged();
}
