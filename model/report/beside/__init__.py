"""What is handed over beside Word: the plan as a workbook, its dates for a calendar."""
