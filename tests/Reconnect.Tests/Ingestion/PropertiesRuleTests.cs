using Reconnect.Ingestion;

namespace Reconnect.Tests.Ingestion;

public sealed class PropertiesRuleTests
{
    [Theory]
    [InlineData("{}", "{}")]
    [InlineData("null", null)]
    [InlineData("""{ "b" : [ 1 , true, null, "x" ], "a": {"c": -2.5} }""", """{"b":[1,true,null,"x"],"a":{"c":-2.5}}""")]
    [InlineData("""{"é":"\u00e9\ud83d\ude00<&>'"}""", """{"é":"é😀<&>'"}""")]
    public void Properties_are_kept_as_they_are(string json, string? kept)
    {
        var read = EventText.Of("purchase").With("properties", json).Read().ShouldBeTaken().Properties;

        if (kept is null)
            read.Should().BeNull();
        else
            System.Text.Json.Nodes.JsonNode.DeepEquals(System.Text.Json.Nodes.JsonNode.Parse(read!), System.Text.Json.Nodes.JsonNode.Parse(kept)).Should().BeTrue();
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"x\"")]
    [InlineData("1")]
    [InlineData("false")]
    public void Properties_are_an_object(string json) =>
        EventText.Of("purchase").With("properties", json).Read().ShouldBeRefused("invalid_type /properties");

    [Theory]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("""{"a":1,"A":2}""")]
    [InlineData("""{"x":[{"a":1,"\u0061":2}]}""")]
    public void A_name_stands_once_in_an_object(string json) =>
        EventText.Of("purchase").With("properties", json).Read().ShouldBeRefused("duplicate_key /properties");

    [Fact]
    public void A_name_may_stand_in_two_objects() =>
        EventText.Of("purchase").With("properties", """{"a":{"a":1},"b":[{"a":1},{"a":2}]}""").Read().ShouldBeTaken();

    [Theory]
    [InlineData("""{"a":"\u0000"}""")]
    [InlineData("""{"\u0000":1}""")]
    [InlineData("""{"a":["\ud800"]}""")]
    [InlineData("""{"\udc00":1}""")]
    public void NUL_and_half_surrogate_pairs_are_refused(string json) =>
        EventText.Of("purchase").With("properties", json).Read().ShouldBeRefused("invalid_text /properties");

    [Theory]
    [InlineData("1e15")]
    [InlineData("-1e15")]
    [InlineData("0.12345678901234567")]
    [InlineData("12345678901234567e-3")]
    [InlineData("1e-20")]
    [InlineData("0.30000000000000004")]
    [InlineData("-0.0")]
    public void Numbers_within_bounds_are_taken(string number) =>
        EventText.Of("purchase").With("properties", $$"""{"n":{{number}}}""").Read().ShouldBeTaken();

    [Theory]
    [InlineData("1000000000000001")]
    [InlineData("-1000000000000001")]
    [InlineData("1e16")]
    [InlineData("1e400")]
    [InlineData("1e131071")]
    [InlineData("1e99999999999")]
    [InlineData("1e-99999999999")]
    [InlineData("123456789012345678")]
    [InlineData("0.123456789012345678")]
    [InlineData("1e-30")]
    [InlineData("1e-131071")]
    [InlineData("12345678901234567e-30")]
    public void Numbers_that_would_not_come_back_are_refused(string number) =>
        EventText.Of("purchase").With("properties", $$"""{"n":{{number}}}""").Read().ShouldBeRefused("invalid_value /properties");

    [Theory]
    [InlineData(7, true)]
    [InlineData(8, true)]
    [InlineData(9, false)]
    public void Nesting_is_limited_counting_the_object_itself(int depth, bool taken)
    {
        string[] shapes =
        [
            string.Concat(Enumerable.Repeat("{\"a\":", depth - 1)) + "{}" + new string('}', depth - 1),
            "{\"a\":" + new string('[', depth - 1) + new string(']', depth - 1) + "}",
        ];
        foreach (var item in shapes.Select(s => EventText.Of("purchase").With("properties", s).Read()))
            if (taken)
                item.ShouldBeTaken();
            else
                item.ShouldBeRefused("invalid_value /properties");
    }

    [Theory]
    [InlineData("x", 0, true)]
    [InlineData("x", 1, false)]
    [InlineData("é", 0, true)]
    [InlineData("é", 1, false)]
    [InlineData("😀", 0, true)]
    [InlineData("😀", 1, false)]
    public void Bytes_are_counted_as_sent(string character, int beyond, bool taken)
    {
        var frame = """{ "a" : "" }""".Length;
        var width = System.Text.Encoding.UTF8.GetByteCount(character);
        var (count, rest) = Math.DivRem(IntakeLimits.PropertiesBytes - frame, width);
        var text = string.Concat(Enumerable.Repeat(character, count)) + new string('x', rest + beyond);
        var item = EventText.Of("purchase").With("properties", $$"""{ "a" : "{{text}}" }""").Read();

        if (taken)
            item.ShouldBeTaken();
        else
            item.ShouldBeRefused("too_long /properties");
    }

    [Fact]
    public void The_rest_of_the_event_is_still_checked_after_a_fault_in_properties() =>
        EventText.Of("purchase").With("properties", """{"a":1,"a":2}""").And("currency", "\"usd\"").Read()
            .ShouldBeRefused("duplicate_key /properties", "invalid_value /currency");
}
