using System.Linq.Expressions;
using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Metrics;

/// <summary>A number whose sessions one condition tells.</summary>
internal interface ICountedSessions
{
    Expression<Func<Session, bool>> Counted { get; }
}
