namespace Vigil.Text.Training;

/// <summary>How a perceptron is trained and compiled.</summary>
public sealed record TrainingSettings
{
    /// <summary>What serves the tagger best.</summary>
    public static TrainingSettings Tagger { get; } = new() { Dropout = 30, Margin = 6, MinWeight = 12 };

    /// <summary>What serves the parser best.</summary>
    public static TrainingSettings Parser { get; } = new() { Epochs = 12, MinWeight = 20 };

    /// <summary>How many times to go over the examples.</summary>
    public int Epochs { get; init; } = 10;

    /// <summary>Decides the order of the examples and every other choice left to chance.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>
    /// Share of an example's features hidden while learning from it, in percent, so that common features learn to do without rare ones
    /// (dropout; for linear models after Wager, Wang and Liang 2013).
    /// </summary>
    public int Dropout { get; init; }

    /// <summary>By how much the right class must win, or it is learnt all the same.</summary>
    public int Margin { get; init; }

    /// <summary>Features get a weight only with this many mistakes made in their presence.</summary>
    public int AdmitAt { get; init; } = 2;

    /// <summary>Scaled weights nearer to zero than this are left out of the model; 24 is an average weight of one. Leaving out rare and weak features costs nothing.</summary>
    public int MinWeight { get; init; } = 1;

    /// <summary>Told the number of epochs done and the share of mistakes in the last, in thousandths.</summary>
    public Action<int, int>? Progress { get; init; }
}
