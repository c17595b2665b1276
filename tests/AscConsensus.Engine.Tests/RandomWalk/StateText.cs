using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text;
using NodaTime;

namespace AscConsensus.Engine.Tests.RandomWalk;

/// <summary>A state as text, part by part, so that two states are equal when their texts are.</summary>
internal static class StateText
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Stored = new();

    public static string Of(Community community)
    {
        var text = new StringBuilder();
        Write(text, community);
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append('-');
                break;
            case string or bool or Enum or Fingerprint or Office or DateTimeZone:
                text.Append(value);
                break;
            case IFormattable formattable:
                text.Append(formattable.ToString(null, CultureInfo.InvariantCulture));
                break;
            case IDictionary dictionary:
                WriteSorted(text, dictionary);
                break;
            case IEnumerable items:
                text.Append('[');
                foreach (var item in items)
                {
                    Write(text, item);
                    text.Append(", ");
                }

                text.Append(']');
                break;
            default:
                WriteParts(text, value);
                break;
        }
    }

    private static void WriteSorted(StringBuilder text, IDictionary dictionary)
    {
        var items = new SortedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (DictionaryEntry item in dictionary)
        {
            items.Add(item.Key.ToString()!, item.Value);
        }

        foreach (var (key, item) in items)
        {
            text.Append(key).Append(" => ");
            Write(text, item);
            text.AppendLine();
        }
    }

    private static void WriteParts(StringBuilder text, object value)
    {
        // What can be set is stored; the rest is computed from it.
        var parts = Stored.GetOrAdd(value.GetType(), type =>
            [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite).OrderBy(property => property.Name, StringComparer.Ordinal)]);
        text.Append('{');
        foreach (var part in parts)
        {
            text.Append(part.Name).Append(": ");
            Write(text, part.GetValue(value));
            text.Append("; ");
        }

        text.Append('}');
    }
}
