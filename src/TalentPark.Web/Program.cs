using TalentPark.Web;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddFace();

var app = builder.Build();
app.UseFace();
app.MapStaticAssets();
app.MapRazorPages();
app.Run();

public partial class Program;
