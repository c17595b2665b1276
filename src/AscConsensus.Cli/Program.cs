using System.Text;
using AscConsensus.Cli;

Console.OutputEncoding = Encoding.UTF8;
return await Asc.Run(args, Console.In, Console.Out, Console.Error, Console.IsOutputRedirected, CancellationToken.None);
