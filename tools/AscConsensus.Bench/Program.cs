using System.CommandLine;
using AscConsensus.Bench.Monitoring;
using AscConsensus.Bench.Positions;
using AscConsensus.Bench.Record;
using AscConsensus.Bench.Replay;

var json = new Option<bool>("--json") { Description = "Print one JSON object instead of a table." };

var entries = new Option<int>("--entries") { Description = "Length of the record.", DefaultValueFactory = _ => 1_000_000 };
var replay = new Command("replay", "How fast a long record is read again at start-up, and how much memory its state takes.") { entries, json };
replay.SetAction(parsed => ReplayBench.Run(parsed.GetValue(entries), parsed.GetValue(json)));

var path = new Argument<string>("path");
var measure = new Command(ReplayBench.MeasureVerb, "One replay, for the command above.") { path };
measure.Hidden = true;
measure.SetAction((parsed, _) => ReplayBench.Measure(parsed.GetValue(path)!));

var pending = new Command("pending", "What listing all that is pending costs, as the median reading, from 1,000 to 10,000 open proposals of eleven members that wait for different things; alone is the reading without the garbage collector's pauses, and to_linear its cost of an item beside that of the first row.") { json };
pending.SetAction(parsed => PendingBench.Run(parsed.GetValue(json)));

var inFlight = new Option<int[]>("--in-flight") { Description = "How many calls are kept in flight, one row for each number.", DefaultValueFactory = _ => [1, 16, 64, 256], AllowMultipleArgumentsPerToken = true };
var pairs = new Option<int>("--pairs") { Description = "Pairs of runs, empty calls and positions in turn.", DefaultValueFactory = _ => 5 };
var seconds = new Option<double>("--seconds") { Description = "Length of one run.", DefaultValueFactory = _ => 2 };
var isSigned = new Option<bool>("--signed") { Description = "Positions signed beforehand, beside the limit of an empty call and one verification." };
var positions = new Command("positions", "What taking a position costs beside an empty call and a durable commit.") { inFlight, pairs, seconds, isSigned, json };
positions.SetAction((parsed, _) => PositionsBench.Run(parsed.GetValue(inFlight)!, parsed.GetValue(pairs), parsed.GetValue(seconds), parsed.GetValue(isSigned), parsed.GetValue(json)));

var verify = new Command("verify", "How fast a signed record is verified whole, every act decided again, beside the verification of its signatures alone on all cores.") { entries, json };
verify.SetAction((parsed, _) => VerifyBench.Run(parsed.GetValue(entries), parsed.GetValue(json)));

var folder = new Argument<string>("folder");
var serve = new Command(Server.Verb, "One coordinator, for the command above.") { folder };
serve.Hidden = true;
serve.SetAction((parsed, _) => Server.Run(parsed.GetValue(folder)!));

return await new RootCommand("Measures AscConsensus against the limits of the machine it runs on.") { positions, replay, verify, pending, serve, measure }.Parse(args).InvokeAsync();
