using System.Collections.Immutable;
using Vigil.Coding;

namespace Vigil.Tests.Views;

/// <summary>
/// An invented campaign told by seven reports: two of them the same wire story, with counts that conflict, a denial, a sentence and a release.
/// </summary>
internal static class Campaign
{
    private const string Wire =
        "Eight women picketed the Chinese Consulate in Osh on March 4, demanding word of sons missing since 2019, organisers said. Police said five took part. " +
        "Officers detained Meerim Asanova, 61, outside the consulate.\n\n“I want to know where my son Daniyar is,” Asanova told reporters.";

    private const string Paper =
        "A court in Osh jailed Meerim Asanova for 10 days on March 5 for breaking the law on assemblies, her lawyer Nurlan Sadykov said. " +
        "The day before, about ten women had stood outside the Chinese Consulate with portraits, and Asanova was led away. " +
        "Three of them came back on Tuesday, March 5. Police watched from a van and the consul would not meet them. " +
        "Asanova has not heard from her son Daniyar Asanov since 2019.";

    private const string Ministry =
        "The Interior Ministry denies that anyone was detained outside the consulate on March 4. An unauthorised gathering of about five persons dispersed of its own accord.";

    private const string Market = "Shares in Bishkek rallied for a third day on Thursday, led by mining companies.";

    private const string Feature =
        "Meerim Asanova walked out of the Osh detention centre on March 15. In late March hundreds of people marched through Bishkek in her support; " +
        "police used tear gas near Ala-Too Square, and at least 14 people were hurt, the rights group Ayan said. " +
        "Kyrgyzstan has kept silent on the letters about Xinjiang. A second march is planned for April 6.";

    private const string Bulletin = "Ayan bulletin, 9 March. Ainura Bekova was fined 20,000 som in Osh on 8 March for holding a portrait. Up to 2,000 people are thought to be missing.";

    public static ImmutableArray<CodedReport> Reports { get; } = [WireBrief("steppe-wire.txt", "Steppe Wire"),
        WireBrief("valley-herald.txt", "Valley Herald"), Local(), Official(), NoProtest(), Ngo(), Story()];

    private static CodedReport WireBrief(string path, string outlet)
    {
        var draft = new ReportDraft(path, outlet, "2024-03-05", "Women picket consulate in Osh", Wire);
        draft.Events.Add(draft.Event(
            "protest", "2024-03-04", "Osh", draft.Says("trigger", "picketed"), draft.Says("date", "March 4"),
                draft.Says("place", "the Chinese Consulate in Osh"),
            draft.Says("counts", "Eight women"), draft.Says("counts", "five took part"), draft.Says("actors", "Meerim Asanova"),
                draft.Says("demands", "word of sons missing since 2019")) with
        {
            Form = "picket", Place = ReportDraft.Place("Osh", "the Chinese Consulate"),
            Actors = [new("women", "group", null), new("Meerim Asanova", "person", "p1")], Response = "detained", Responses = ["detained"],
            Counts = [new("participants", 8, 8, false, "Eight women", "organisers"), new("participants", 5, 5, false, "five", "police")],
            Demands = [new("word of sons missing since 2019", "women", null)], Attribution = [new("event", ["organisers"])],
        });
        draft.Events.Add(draft.Event("detain", "2024-03-04", "Osh", draft.Says("trigger", "detained"),
            draft.Says("targets", "Meerim Asanova"), draft.Says("place", "outside the consulate")) with
        {
            Form = "arrest", Place = ReportDraft.Place("Osh", "the consulate"), Actors = [new("Officers", "organization", null)],
            Targets = [new("Meerim Asanova", "person", "p1")], Counts = [new("detained", 1, 1, false, "Meerim Asanova", outlet)], Follows = ["e1"],
        });
        draft.People.Add(new("p1", "Meerim Asanova", ["Asanova"], ["protester", "detainee"], [new("mother", "p2")],
            [new("detained", "2024-03-04", "Osh", null, draft.Says("status", "detained"))]));
        draft.People.Add(new("p2", "Daniyar", [], [], [new("son", "p1")],
            [new("missing", "2019", null, "Meerim Asanova", draft.Says("status", "where my son Daniyar is"))]));
        draft.Statements.Add(new("c1", "Meerim Asanova", "statement", "2024-03-04", "I want to know where my son Daniyar is",
            null, null, [], draft.Says("claim", "I want to know where my son Daniyar is")));
        return draft.Coded();
    }

    private static CodedReport Local()
    {
        var draft = new ReportDraft("osh-paper.txt", "Osh Paper", "2024-03-06", "Ten days for a portrait", Paper);
        draft.Events.Add(draft.Event("sentence", "2024-03-05", "Osh", draft.Says("trigger", "jailed"), draft.Says("targets", "Meerim Asanova"),
            draft.Says("legal", "10 days"), draft.Says("date", "March 5")) with
        {
            Targets = [new("Meerim Asanova", "person", "p1")], Attribution = [new("event", ["Nurlan Sadykov"])],
            Legal = new("breaking the law on assemblies", "the law on assemblies", "A court in Osh",
                "guilty", new Term("administrative", 10, "day", false), 10, null),
        });
        draft.Events.Add(draft.Event("protest", "2024-03-04", "Osh", draft.Says("trigger", "stood outside"),
            draft.Says("counts", "about ten women"), draft.Says("date", "The day before")) with
        {
            Form = "picket", Place = ReportDraft.Place("Osh", "the Chinese Consulate"), Actors = [new("women", "group", null)],
            Counts = [new("participants", 10, 10, true, "about ten women", "Osh Paper")],
        });
        draft.Events.Add(draft.Event("detain", "2024-03-04", "Osh", draft.Says("trigger", "led away")) with { Form = "arrest",
            Targets = [new("Asanova", "person", "p1")], Counts = [new("detained", 1, 1, false, "Asanova", "Osh Paper")] });
        draft.Events.Add(draft.Event("protest", "2024-03-05", "Osh", draft.Says("trigger", "came back"), draft.Says("counts", "Three of them"),
            draft.Says("response", "Police watched from a van"), draft.Says("reply", "the consul would not meet them")) with
        {
            Form = "picket", Place = ReportDraft.Place("Osh", "the Chinese Consulate"),
            Counts = [new("participants", 3, 3, false, "Three of them", null)],
            Response = "monitored", Responses = ["monitored"], ResponseBy = "Police", Reply = "refused-meeting", ReplyBy = "the consul",
        });
        draft.People.Add(new("p1", "Meerim Asanova", ["Asanova"], ["detainee"], [new("mother", "p3")],
            [new("sentenced", "2024-03-05", "Osh", "Nurlan Sadykov", draft.Says("status", "jailed Meerim Asanova for 10 days"))]));
        draft.People.Add(new("p2", "Nurlan Sadykov", [], ["lawyer"], [new("lawyer", "p1")], []));
        draft.People.Add(new("p3", "Daniyar Asanov", ["Daniyar"], [], [new("son", "p1")], []));
        return draft.Coded();
    }

    private static CodedReport Official()
    {
        var draft = new ReportDraft("ministry.txt", "Interior Ministry", "2024-03-06", "Statement", Ministry);
        draft.Events.Add(draft.Event("detain", "2024-03-04", "Osh", draft.Says("trigger", "was detained"),
            draft.Says("disputed", "denies that anyone was detained")) with
        {
            Place = ReportDraft.Place("Osh", "the consulate"), Disputed = true, Attribution = [new("disputed", ["Interior Ministry"])],
        });
        draft.Events.Add(draft.Event("protest", "2024-03-04", "Osh", draft.Says("trigger", "gathering"),
            draft.Says("counts", "about five persons")) with
        {
            Place = ReportDraft.Place("Osh", "the consulate"), Counts = [new("participants", 5, 5, true, "about five persons", "Interior Ministry")],
        });
        draft.Statements.Add(new("c1", "Interior Ministry", "denial", "2024-03-06", "anyone was detained outside the consulate on March 4", "e1",
            null, ["e1"], draft.Says("claim", "denies that anyone was detained outside the consulate on March 4")));
        return draft.Coded();
    }

    private static CodedReport NoProtest() =>
        new ReportDraft("market.txt", "Market Desk", "2024-03-07", "Shares rally", Market).Coded(relevant: false);

    private static CodedReport Ngo()
    {
        var draft = new ReportDraft("ayan.txt", "Ayan", "2024-03-09", "Bulletin", Bulletin);
        draft.Events.Add(draft.Event("fine", "2024-03-08", "Osh", draft.Says("trigger", "fined"),
            draft.Says("legal", "20,000 som"), draft.Says("targets", "Ainura Bekova")) with
        {
            Targets = [new("Ainura Bekova", "person", "p1")],
            Legal = new("holding a portrait", null, null, "guilty", null, null, new Fine(20000, "KGS")),
        });
        draft.People.Add(new("p1", "Ainura Bekova", [], ["protester"], [],
            [new("fined", "2024-03-08", "Osh", "Ayan", draft.Says("status", "fined 20,000 som"))]));
        draft.Statements.Add(new("c1", null, "estimate", null, "people missing", null, 2000, [],
            draft.Says("claim", "Up to 2,000 people are thought to be missing")));
        return draft.Coded();
    }

    private static CodedReport Story()
    {
        var draft = new ReportDraft("feature.txt", "Valley Herald", "2024-04-02", "After the portraits", Feature);
        draft.Events.Add(draft.Event("release", "2024-03-15", "Osh", draft.Says("trigger", "walked out"), draft.Says("date", "March 15")) with
        {
            Form = "after-term", Targets = [new("Meerim Asanova", "person", "p1")], Custody = new("administrative", "Osh detention centre", null),
        });
        draft.Events.Add(draft.Event("protest", "2024-03", "Bishkek", draft.Says("trigger", "marched"), draft.Says("counts", "hundreds of people"),
            draft.Says("date", "In late March"), draft.Says("response", "police used tear gas")) with
        {
            Form = "march", Counts = [new("participants", 200, null, false, "hundreds of people", null)],
            Response = "violent", Responses = ["dispersed", "violent"], ResponseBy = "police",
        });
        draft.Events.Add(draft.Event("violence", "2024-03", "Bishkek", draft.Says("trigger", "hurt"), draft.Says("counts", "at least 14 people")) with
        {
            Counts = [new("injured", 14, null, false, "at least 14 people", "Ayan")], Attribution = [new("counts", ["Ayan"])], Follows = ["e2"],
        });
        draft.Events.Add(draft.Event("protest", "2024-04-06", "Bishkek", draft.Says("trigger", "A second march"), draft.Says("modality", "planned"),
            draft.Says("date", "April 6")) with { Form = "march", Modality = "planned" });
        draft.Positions.Add(new("Kyrgyzstan", "the letters about Xinjiang", "silent", "has kept silent on the letters about Xinjiang",
            draft.Says("position", "has kept silent on the letters about Xinjiang")));
        draft.People.Add(new("p1", "Meerim Asanova", [], ["detainee"], [],
            [new("released", "2024-03-15", "Osh", null, draft.Says("status", "walked out of the Osh detention centre"))]));
        return draft.Coded();
    }
}
