using Microsoft.AspNetCore.Http;
using Vigil.Reports;

namespace Vigil.Web.Frame;

/// <summary>Answers what went wrong with a page of one plain sentence.</summary>
internal static class Faults
{
    /// <summary>Turns a fault below into a page: the store's own words where it is one of the store.</summary>
    public static async Task Guard(HttpContext context, RequestDelegate next, Action<Exception> tell)
    {
        try
        {
            await next(context);
        }
        catch (InputException e) when (!context.Response.HasStarted)
        {
            var decided = e.Problem.Code == ProblemCodes.BadDecision.Code;
            await Answer(context, decided ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status503ServiceUnavailable, $"{e.Problem.Code}: {e.Problem.What}.");
        }
        catch (BadHttpRequestException e) when (!context.Response.HasStarted)
        {
            await Answer(context, e.StatusCode, "What was sent is too large, or is no form.");
        }
        catch (Exception e) when (e is not OperationCanceledException && !context.Response.HasStarted)
        {
            tell(e);
            await Answer(context, StatusCodes.Status500InternalServerError, ProblemCodes.Unexpected.At("", e.GetType().Name).What + ".");
        }
    }

    /// <summary>A page, or JSON where that was asked for, that says what is wrong.</summary>
    public static Task Answer(HttpContext context, int status, string what)
    {
        context.Response.StatusCode = status;
        return context.Request.Path.Value!.EndsWith(".json", StringComparison.Ordinal)
            ? context.Response.WriteAsJsonAsync(new { problem = what }) : Screens.Page<FaultPage>(context, ("What", what));
    }
}
