namespace Vigil.Mentions.Times;

/// <summary>Units of time in words.</summary>
public static class Units
{
    /// <summary>hour, day, week, month or year.</summary>
    public static string Name(TimeUnit unit) => unit switch
    {
        TimeUnit.Hour => "hour",
        TimeUnit.Day => "day",
        TimeUnit.Week => "week",
        TimeUnit.Month => "month",
        _ => "year",
    };
}
