using SchedulingPro.Dashboard.Features.Performance;

namespace SchedulingPro.Tests.Performance;

/// <summary>Numbers of the performance page as a test gives them, at once or when it pleases; it remembers what was asked.</summary>
internal sealed class PerformanceFigures : IPerformanceFigures
{
    private Func<Task<PerformanceView>>? answer;

    public List<Question> Asked { get; } = [];

    public void Answer(PerformanceView view) => answer = () => Task.FromResult(view);

    public void Fail(Exception error) => answer = () => Task.FromException<PerformanceView>(error);

    public Task<PerformanceView> LoadAsync(PerformanceState state, CancellationToken cancellationToken)
    {
        var question = new Question(state, cancellationToken, new());
        Asked.Add(question);
        return answer?.Invoke() ?? question.Answer.Task;
    }

    internal sealed record Question(
        PerformanceState State,
        CancellationToken Token,
        TaskCompletionSource<PerformanceView> Answer
    );
}
