namespace AscConsensus.Record.Tests;

/// <summary>The examples of docs/record.md, computed with Python's hashlib and struct, not with this code.</summary>
internal static class WorkedExamples
{
    public const ulong Number = 7;
    public const long UnixMilliseconds = 1_790_812_800_000;

    public const string Statement =
        "0a2430643466366333652d386135322d346231652d396337372d326636663061316239653535" +
        "12116173632e6578616d706c652f616d6d2f31" +
        "1a146f6666696365732f6d696e69737472792d69646e" +
        "da02210a1d70726f706f73616c732f69646e2d323032362d332f726f756e64732f311005";

    public const string KeyId = "2c70e12b7a0646f92279f427c7b38e7334d8e5389cff167a1dc30e73f826b683";

    public const string Leaf =
        "4153434c" + "01" + "01" + "0000000000000007" + "000001a0f4c2c400" +
        "0032" + "6170706c69636174696f6e2f766e642e617363636f6e73656e7375732e73746174656d656e742e76312b70726f746f627566" +
        "00000073" + Statement +
        "01" + KeyId + "00" + "0000";

    public const string LeafHash = "98932bad7683299db03612fd898c425449665fdbefe63d1a7f04e196b2feca2c";

    public const string Salt = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

    public const string Text =
        """
        ascconsensus text v1
        title: Developing regional legal frameworks

        clause: 1
        Member States establish a network of focal points.

        clause: 2
        The focal points meet once a year.

        \clause: is how a line of wording may begin.

        """;

    public const string Fingerprint = "b3929a16b74798a0d2dcbd5313b977891277338f8740ece2999d6712b8ecdd01";

    public static byte[] LeafBytes => Convert.FromHexString(Leaf);
}
