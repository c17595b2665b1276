namespace AscConsensus.Record;

/// <summary>Climbs from a node to the root, beside the last node of each level (RFC 9162, sections 2.1.3.2 and 2.1.4.2).</summary>
/// <param name="node">Index of the node within its level.</param>
/// <param name="last">Index of the last node of that level.</param>
internal struct ProofPath(ulong node, ulong last)
{
    public readonly bool IsAtRoot => last == 0;

    /// <summary>Climbs while the node is a right child, as its parents are complete and need no proof.</summary>
    public void SkipRightChildren()
    {
        while ((node & 1) == 1)
        {
            Climb();
        }
    }

    /// <summary>Takes one step and says whether the step's hash is the left child.</summary>
    public bool StepIsLeft()
    {
        var isLeft = (node & 1) == 1 || node == last;
        if (isLeft)
        {
            // A last node without a sibling moves up unchanged.
            while ((node & 1) == 0 && node != 0)
            {
                Climb();
            }
        }

        Climb();
        return isLeft;
    }

    private void Climb()
    {
        node >>= 1;
        last >>= 1;
    }
}
