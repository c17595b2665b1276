using AscConsensus.V1;
using Google.Protobuf.Reflection;

namespace AscConsensus.Coordinator.Tests;

/// <summary>Where an act may cite documents, read from the contract.</summary>
internal static class CitationFields
{
    /// <summary>The path to every field of a message that is a citation, itself or inside another message.</summary>
    public static IEnumerable<FieldDescriptor[]> Of(MessageDescriptor message) => Below(message, []);

    private static IEnumerable<FieldDescriptor[]> Below(MessageDescriptor message, FieldDescriptor[] above) => message.Fields.InDeclarationOrder()
        .Where(field => field.FieldType == FieldType.Message && field.MessageType.File.Package == message.File.Package && field.MessageType != message)
        .SelectMany(field => field.MessageType == Citation.Descriptor ? [[.. above, field]] : Below(field.MessageType, [.. above, field]));
}
