using Vigil.Text.Parsing;
using Vigil.Text.Tagging;
using Vigil.Text.Training;

namespace Vigil.Tests.Text;

/// <summary>A few sentences, and the tagger and parser learnt from them.</summary>
internal sealed class TinyTreebank
{
    private const string Conllu = """
        The_DET_DT_2_det dog_NOUN_NN_3_nsubj sleeps_VERB_VBZ_0_root ._PUNCT_._3_punct
        The_DET_DT_2_det police_NOUN_NNS_3_nsubj arrested_VERB_VBD_0_root the_DET_DT_5_det man_NOUN_NN_3_obj ._PUNCT_._3_punct
        The_DET_DT_2_det man_NOUN_NN_4_nsubj:pass was_AUX_VBD_4_aux:pass arrested_VERB_VBN_0_root by_ADP_IN_6_case police_NOUN_NNS_4_obl:agent ._PUNCT_._4_punct
        Police_NOUN_NNS_2_nsubj arrested_VERB_VBD_0_root a_DET_DT_4_det man_NOUN_NN_2_obj who_PRON_WP_6_nsubj sleeps_VERB_VBZ_4_acl:relcl ._PUNCT_._2_punct
        She_PRON_PRP_2_nsubj sleeps_VERB_VBZ_0_root and_CCONJ_CC_5_cc the_DET_DT_5_det dog_NOUN_NN_2_conj ._PUNCT_._2_punct
        """;

    public TinyTreebank()
    {
        Sentences = [.. ConlluReader.Read(new StringReader(ToConllu())).Select(TaggedSentence.From)];
        var tagSet = new TagSet(Sentences.SelectMany(s => s.Tags).Distinct());
        var settings = new TrainingSettings { AdmitAt = 1 };
        Tagger = TaggerTrainer.Train(Sentences, tagSet, PartsOfSpeech.None, settings);
        Parser = ParserTrainer.Train(Sentences, [.. Sentences.Select(s => s.Tags.Select(t => (byte)tagSet.Number(t)).ToArray())], Tagger, settings);
    }

    public TinyTreebank(Tagger tagger, Func<Tagger, DependencyParser> parser)
    {
        Sentences = [];
        Tagger = tagger;
        Parser = parser(tagger);
    }

    public TaggedSentence[] Sentences { get; }

    public Tagger Tagger { get; }

    public DependencyParser Parser { get; }

    public (int[] Heads, Relation[] Relations) Parse(WordForm[] words)
    {
        var tags = new byte[words.Length];
        var (heads, relations) = (new int[words.Length], new Relation[words.Length]);
        Tagger.Tag(words, tags);
        Parser.Parse(words, tags, heads, relations);
        return (heads, relations);
    }

    public byte[] Bytes()
    {
        var stream = new MemoryStream();
        Tagger.WriteTo(stream);
        Parser.WriteTo(stream);
        return stream.ToArray();
    }

    private static string ToConllu() => string.Join("\n\n", Conllu.Split('\n').Select(line => string.Join('\n', line.Trim().Split(' ').Select(Word)))) + "\n";

    private static string Word(string word, int index)
    {
        var f = word.Split('_');
        return $"{index + 1}\t{f[0]}\t_\t{f[1]}\t{f[2]}\t_\t{f[3]}\t{f[4]}\t_\t_";
    }
}
