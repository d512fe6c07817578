using Microsoft.AspNetCore.Components.Forms;
using SchedulingPro.Core.Accounts;

namespace SchedulingPro.Dashboard.Accounts.Forms;

/// <summary>A form and what the server says is wrong with it, field by field.</summary>
internal sealed class FormState
{
    private readonly ValidationMessageStore messages;

    public FormState(object model)
    {
        Context = new EditContext(model);
        messages = new ValidationMessageStore(Context);
    }

    public EditContext Context { get; }

    /// <summary>Shows the errors instead of those shown before.</summary>
    public void Show(IEnumerable<AccountError> errors)
    {
        messages.Clear();
        foreach (var error in errors)
        {
            messages.Add(new FieldIdentifier(Context.Model, error.Field), error.Message);
        }

        Context.NotifyValidationStateChanged();
    }

    /// <summary>Shows one error; without a field it is about the whole form.</summary>
    public void Show(string field, string message) => Show([new AccountError(field, message)]);

    public void Clear() => Show([]);
}
