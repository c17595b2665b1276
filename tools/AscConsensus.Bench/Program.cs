using System.CommandLine;
using AscConsensus.Bench.Replay;

var json = new Option<bool>("--json") { Description = "Print one JSON object instead of a table." };

var entries = new Option<int>("--entries") { Description = "Length of the record.", DefaultValueFactory = _ => 1_000_000 };
var replay = new Command("replay", "How fast a long record is read again at start-up, and how much memory its state takes.") { entries, json };
replay.SetAction(parsed => ReplayBench.Run(parsed.GetValue(entries), parsed.GetValue(json)));

var path = new Argument<string>("path");
var measure = new Command(ReplayBench.MeasureVerb, "One replay, for the command above.") { path };
measure.Hidden = true;
measure.SetAction((parsed, _) => ReplayBench.Measure(parsed.GetValue(path)!));

return await new RootCommand("Measures AscConsensus against the limits of the machine it runs on.") { replay, measure }.Parse(args).InvokeAsync();
